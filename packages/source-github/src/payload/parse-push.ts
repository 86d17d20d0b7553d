import type { OpsEvent } from '@opsaicortex/core';
import { z } from 'zod';
import { surroundingFields, timeField, toFirstLine, toPageUrl, toTime } from './fields.js';
import { parsePayload } from './parse-payload.js';

const secondsField = z.int().transform((seconds) => new Date(seconds * 1000).toISOString());

const payloadSchema = z.object({
  repository: surroundingFields.repository.extend({
    pushed_at: z.union([secondsField, timeField]).nullish(), // a number in this event alone
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
  return [
    {
      id: `github:push:${repository.id}:${ref}:${before}:${after}`,
      type: 'change.pushed',
      source: 'github',
      occurredAt: toTime('repository.pushed_at', repository.pushed_at, commit?.timestamp),
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
