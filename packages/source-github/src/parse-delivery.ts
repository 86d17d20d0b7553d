import { type Delivery, OpsError, type OpsEvent } from '@opsaicortex/core';
import { z } from 'zod';
import { decodeBody } from './payload/decode-body.js';
import { parseCheckRun } from './payload/parse-check-run.js';
import { parseDeploymentStatus } from './payload/parse-deployment-status.js';
import { parsePayload } from './payload/parse-payload.js';
import { parsePullRequest } from './payload/parse-pull-request.js';
import { parsePush } from './payload/parse-push.js';
import { parseWorkflowJob } from './payload/parse-workflow-job.js';
import { parseWorkflowRun } from './payload/parse-workflow-run.js';

type PayloadParser = (payload: unknown) => readonly OpsEvent[];

const parsers: ReadonlyMap<string, PayloadParser> = new Map([
  ['workflow_run', whenCompleted(parseWorkflowRun)],
  ['workflow_job', whenCompleted(parseWorkflowJob)],
  ['check_run', whenCompleted(parseCheckRun)],
  ['deployment_status', parseDeploymentStatus],
  ['push', parsePush],
  ['pull_request', parsePullRequest],
]);

/**
 * Maps a delivery to events; `ping` and whatever else GitHub may send is nothing of interest.
 * @throws OpsError `invalid_payload` when the body is not JSON, or not the event that its header names
 */
export function parseDelivery({ headers, body }: Delivery): readonly OpsEvent[] {
  const event = headers['x-github-event'];
  if (event === undefined) {
    throw new OpsError('invalid_payload', 'X-GitHub-Event is missing.', { adapter: 'github' });
  }
  const payload = decodeBody(body);
  return parsers.get(event)?.(payload) ?? [];
}

const actionSchema = z.object({ action: z.string() });

/** What has only begun may lack half of its fields, so the action is read first. */
function whenCompleted(parse: PayloadParser): PayloadParser {
  return (payload) => (parsePayload(actionSchema, payload).action === 'completed' ? parse(payload) : []);
}
