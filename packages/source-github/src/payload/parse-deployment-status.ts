import type { OpsEvent, RunResult } from '@opsaicortex/core';
import { z } from 'zod';
import {
  idField,
  surroundingFields,
  timeField,
  toFirstLine,
  toPageUrl,
  toScope,
  userField,
} from './fields.js';
import { parsePayload } from './parse-payload.js';

const payloadSchema = z.object({
  ...surroundingFields,
  action: z.string().nullish(), // older servers leave it out
  deployment_status: z.object({
    id: idField,
    state: z.string(),
    description: z.string().nullish(),
    environment: z.string().nullish(),
    log_url: z.string().nullish(),
    target_url: z.string().nullish(),
    creator: userField,
    created_at: timeField,
  }),
  deployment: z.object({
    id: idField,
    sha: z.string(),
    ref: z.string().nullish(),
    environment: z.string().nullish(),
  }),
});

/** States that end a deployment. `inactive` only says that a newer one took its place. */
const ends: ReadonlyMap<string, RunResult> = new Map([
  ['success', 'success'],
  ['failure', 'failure'],
  ['error', 'error'],
]);

/** A deployment that reached an end. */
export function parseDeploymentStatus(payload: unknown): readonly OpsEvent[] {
  const parsed = parsePayload(payloadSchema, payload);
  const { deployment_status: status, deployment, repository, installation, sender } = parsed;
  const result = ends.get(status.state);
  if (result === undefined) return [];
  const url = toPageUrl(status.log_url) ?? toPageUrl(status.target_url);
  const actor = status.creator?.login ?? sender?.login;
  return [
    {
      id: `github:deployment:${repository.id}:${deployment.id}:${status.id}`,
      type: 'deployment.finished',
      source: 'github',
      occurredAt: status.created_at,
      deployment: {
        id: deployment.id,
        repository: repository.full_name,
        environment: status.environment || deployment.environment || 'unnamed',
        result,
        revision: deployment.sha,
        ...(deployment.ref && { ref: deployment.ref }),
        ...(url && { url }),
        ...(status.description && { description: toFirstLine(status.description) }),
        ...(actor && { actor }),
        ...toScope(installation),
      },
    },
  ];
}
