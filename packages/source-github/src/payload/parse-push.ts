import type { OpsEvent } from '@opsaicortex/core';
import { z } from 'zod';
import { surroundingFields, timeField, toFirstLine, toPageUrl } from './fields.js';
import { parsePayload } from './parse-payload.js';

const payloadSchema = z.object({
  repository: surroundingFields.repository.extend({
    pushed_at: z.union([z.int(), timeField]).nullish(), // seconds, in this event alone
    updated_at: timeField.nullish(),
  }),
  sender: surroundingFields.sender,
  ref: z.string(),
  before: z.string(),
  after: z.string(),
  deleted: z.boolean().nullish(),
  compare: z.string().nullish(),
  head_commit: z.object({ message: z.string(), timestamp: timeField.nullish() }).nullish(),
  pusher: z.object({ name: z.string().nullish() }).nullish(),
});

/** Commits that arrived on a branch or tag. A deletion brings none. */
export function parsePush(payload: unknown): readonly OpsEvent[] {
  const push = parsePayload(payloadSchema, payload);
  const { repository, ref, before, after, head_commit: commit } = push;
  if (push.deleted) return [];
  const url = toPageUrl(push.compare);
  const actor = push.sender?.login ?? push.pusher?.name;
  const pushedAt =
    typeof repository.pushed_at === 'number'
      ? new Date(repository.pushed_at * 1000).toISOString()
      : repository.pushed_at;
  return [
    {
      id: `github:push:${repository.id}:${ref}:${before}:${after}`,
      type: 'change.pushed',
      source: 'github',
      occurredAt: pushedAt ?? commit?.timestamp ?? repository.updated_at ?? new Date(0).toISOString(),
      change: {
        repository: repository.full_name,
        revision: after,
        ref: ref.replace(/^refs\/(?:heads|tags)\//, ''),
        ...(commit && { title: toFirstLine(commit.message) }),
        ...(actor && { actor }),
        ...(url && { url }),
      },
    },
  ];
}
