import type { Facts } from './facts.js';
import { isAcknowledged } from './is-acknowledged.js';

/** What the destinations saw. */
export interface DestinationCount {
  /** Deliveries to be told that were told everywhere. */
  readonly told: number;
  /** Messages that were posted once more. */
  readonly duplicates: number;
  /** Those of them whose first answer could not be stored. */
  readonly ambiguous: number;
}

/** Counts messages, as Slack saw them. */
export function countMessages({ sent, channels, posts, ambiguous }: Facts): DestinationCount {
  const counts = countPosts(posts);
  const expected = sent.filter((delivery) => delivery.expectation === 'told' && isAcknowledged(delivery));
  const places = listPlaces(posts);
  const isTold = (repository: string) =>
    channels.every((channel) => places.has(toPlace(channel, repository)));
  const told = expected.filter(({ repository }) => isTold(repository)).length;
  const again = [...counts].filter(([, count]) => count > 1);
  const sum = (list: typeof again) => list.reduce((total, [, count]) => total + count - 1, 0);
  return { told, duplicates: sum(again), ambiguous: sum(again.filter(([id]) => ambiguous.has(id))) };
}

/** I3: every destination was told, and twice only where the vendor's answer was lost. */
export function checkDestinations(facts: Facts): readonly string[] {
  const { sent, channels, posts, destinations, ambiguous } = facts;
  const problems: string[] = [];
  const places = listPlaces(posts);
  for (const delivery of sent) {
    if (delivery.expectation !== 'told' || !isAcknowledged(delivery)) continue;
    for (const channel of channels) {
      const isTold = places.has(toPlace(channel, delivery.repository));
      if (!isTold) problems.push(`${delivery.repository} was never told in ${channel}`);
    }
  }
  const rows = new Map(destinations.map((row) => [row.notificationId, row]));
  for (const [id, count] of countPosts(posts)) {
    const excess = ambiguous.has(id) ? count - 2 : count - 1;
    if (excess > 0) problems.push(`notification ${id} was posted ${count} times`);
    if (!rows.has(id)) problems.push(`notification ${id} was posted and is not stored`);
  }
  for (const { notificationId, isTold, state } of destinations) {
    if (!isTold && state !== 'failed') problems.push(`notification ${notificationId} is still ${state}`);
  }
  return problems;
}

function listPlaces(posts: Facts['posts']): ReadonlySet<string> {
  return new Set(posts.map(({ channel, repository }) => toPlace(channel, repository)));
}

function toPlace(channel: string, repository: string): string {
  return `${channel} ${repository}`;
}

function countPosts(posts: Facts['posts']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { notificationId } of posts) {
    if (notificationId !== undefined) counts.set(notificationId, (counts.get(notificationId) ?? 0) + 1);
  }
  return counts;
}
