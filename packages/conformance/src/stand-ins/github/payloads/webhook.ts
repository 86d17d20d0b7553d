import type { StandInJob, StandInRun } from '../stand-in-run.js';
import { toJobPayload } from './job.js';
import type { Origins } from './origins.js';
import { toRepository } from './repository.js';
import { toRunPayload, toWorkflow } from './run.js';
import { toOrganization, toUser } from './user.js';

/** What a webhook says beside the run. */
export interface WebhookPayloadOptions {
  /** @default 'completed', or 'in_progress' while there is no conclusion */
  readonly action?: string;
  /** Id of the App's installation. Absent on repository webhooks. */
  readonly installationId?: number;
}

/** The payload of a `workflow_run` webhook, with every field that GitHub sends. */
export function toWorkflowRunPayload(run: StandInRun, origins: Origins, options: WebhookPayloadOptions = {}) {
  return {
    action: options.action ?? (run.conclusion === null ? 'in_progress' : 'completed'),
    workflow_run: toRunPayload(run, origins),
    workflow: toWorkflow(run, origins),
    ...toSurroundings(run, origins, options),
  };
}

/** The payload of a `workflow_job` webhook, with every field that GitHub sends. */
export function toWorkflowJobPayload(
  run: StandInRun,
  job: StandInJob,
  origins: Origins,
  options: WebhookPayloadOptions = {},
) {
  return {
    action: options.action ?? (job.conclusion === null ? 'in_progress' : 'completed'),
    workflow_job: toJobPayload(run, job, origins),
    ...toSurroundings(run, origins, options),
  };
}

function toSurroundings(run: StandInRun, origins: Origins, { installationId }: WebhookPayloadOptions) {
  return {
    repository: toRepository(run, origins),
    organization: toOrganization(run.repository.split('/')[0] ?? '', origins),
    sender: toUser(run.actor, origins),
    ...(installationId !== undefined && {
      installation: { id: installationId, node_id: 'MDIzOkludGVncmF0aW9uSW5zdGFsbGF0aW9uMQ==' },
    }),
  };
}
