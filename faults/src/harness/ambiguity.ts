import type { PostFact } from '../oracle/facts.js';
import { findRepository } from './make-deliveries.js';
import type { QueryRecord } from './record.js';
import type { SlackCall } from './slack-gateway.js';

/** Messages that Slack took as new ones. */
export function toPosts(calls: readonly SlackCall[]): readonly PostFact[] {
  return calls
    .filter(({ method, isAccepted }) => method === 'chat.postMessage' && isAccepted === true)
    .map(({ notificationId, channel, body }) => ({
      notificationId,
      channel,
      repository: findRepository(body),
    }));
}

/** Ids of notifications that Slack has taken, and whose sender never got the answer. */
export function listLostAnswers(calls: readonly SlackCall[]): readonly string[] {
  return calls.flatMap(({ isAccepted, isAnswerLost, notificationId }) =>
    isAccepted === true && isAnswerLost === true && notificationId !== undefined ? [notificationId] : [],
  );
}

/** How long before its end an embedded server's message counts as not yet noted: its record cannot be asked. */
const embeddedWindowMs = 1_000;

/**
 * Ids of notifications that Slack has taken and that the record does not know as told: their sender died or froze in
 * between, so the next one cannot know.
 */
export async function findAmbiguous(
  calls: readonly SlackCall[],
  query: QueryRecord | undefined,
): Promise<readonly string[]> {
  const taken = calls.filter(({ isAccepted }) => isAccepted === true);
  if (query === undefined) {
    const since = performance.now() - embeddedWindowMs;
    return taken.flatMap(({ at, notificationId }) =>
      at > since && notificationId !== undefined ? [notificationId] : [],
    );
  }
  if (taken.length === 0) return [];
  const rows = await query<{ id: string }>('SELECT id FROM notifications WHERE receipt IS NULL');
  const untold = new Set(rows.map(({ id }) => id));
  return taken.flatMap(({ notificationId }) =>
    notificationId !== undefined && untold.has(notificationId) ? [notificationId] : [],
  );
}
