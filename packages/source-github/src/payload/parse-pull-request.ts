import type { OpsEvent } from '@opsaicortex/core';
import { z } from 'zod';
import { surroundingFields, timeField, toFirstLine, toPageUrl } from './fields.js';
import { parsePayload } from './parse-payload.js';

const payloadSchema = z.object({
  ...surroundingFields,
  pull_request: z.object({
    number: z.int(),
    title: z.string(),
    html_url: z.string(),
    merged: z.boolean().nullish(),
    updated_at: timeField,
    head: z.object({ ref: z.string(), sha: z.string() }),
  }),
});

/** Actions that bring commits or move the pull request. Labels, reviewers and the like do neither. */
const movingActions: ReadonlySet<string> = new Set([
  'opened',
  'synchronize',
  'reopened',
  'closed',
  'ready_for_review',
]);

/** A pull request that got commits or moved. A closed one that was merged says `merged`. */
export function parsePullRequest(payload: unknown): readonly OpsEvent[] {
  const { action, pull_request: pull, repository, sender } = parsePayload(payloadSchema, payload);
  if (!movingActions.has(action)) return [];
  const url = toPageUrl(pull.html_url);
  return [
    {
      id: `github:pull:${repository.id}:${pull.number}:${action}:${pull.head.sha}:${pull.updated_at}`,
      type: 'change.pushed',
      source: 'github',
      occurredAt: pull.updated_at,
      change: {
        repository: repository.full_name,
        revision: pull.head.sha,
        ref: pull.head.ref,
        title: toFirstLine(pull.title),
        ...(sender && { actor: sender.login }),
        ...(url && { url }),
        changeRequest: {
          number: pull.number,
          action: action === 'closed' && pull.merged ? 'merged' : action,
        },
      },
    },
  ];
}
