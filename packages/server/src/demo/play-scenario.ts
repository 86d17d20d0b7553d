import type { GitHubStandIn, StandInRun } from '@opsaicortex/conformance/stand-ins';
import { OpsError } from '@opsaicortex/core';
import type { Scenario } from '@opsaicortex/scenarios';
import { z } from 'zod';
import type { ProgressEvent } from '../progress.js';
import type { RunningServer } from '../running-server.js';
import { addScenario } from './add-scenario.js';
import { fetchNewestIncident } from './fetch-incident.js';
import type { DemoOutcome } from './findings.js';

/** Where a scenario is played. */
export interface Stage {
  readonly server: RunningServer;
  readonly github: GitHubStandIn;
  readonly secret: string;
  /** Is told every stage of the failed run as it happens. */
  readonly onStage: (event: ProgressEvent) => void;
}

/** A minute is far more than it takes: past it, something is broken. */
const patienceMs = 60_000;

const understoodSchema = z.object({
  logLines: z.number(),
  logBytes: z.number(),
  evidenceCharacters: z.number(),
});

/** Sends the signed deliveries of one recorded run and waits until people have been told. */
export async function playScenario(
  { server, github, secret, onStage }: Stage,
  scenario: Scenario,
): Promise<DemoOutcome> {
  const run = addScenario(github, scenario, new Date());
  await deliverJobs(server, github, secret, run);
  const startedAt = performance.now();
  let read = { logLines: 0, logBytes: 0, evidenceCharacters: 0 };
  const deliveryId = crypto.randomUUID();
  const finished = waitForEnd(server, deliveryId, (event) => {
    if (event.stage === 'understood') read = understoodSchema.parse(event.detail);
    onStage(event);
  });
  const webhook = `${server.url}/webhooks/github`;
  const sent = await github.deliver(webhook, 'workflow_run', github.webhookPayload(run), {
    secret,
    deliveryId,
  });
  if (sent.statusCode !== 202) throw broken(`The webhook was answered with ${sent.statusCode}.`);
  await finished;
  const durationMs = performance.now() - startedAt;
  const { insight } = await fetchNewestIncident(server);
  const jobNames = new Map(run.jobs.map(({ id, name }) => [String(id), name]));
  return { insight, jobNames, durationMs, ...read };
}

/** GitHub reports every job before it reports the run. */
async function deliverJobs(
  server: RunningServer,
  github: GitHubStandIn,
  secret: string,
  run: StandInRun,
): Promise<void> {
  for (const job of run.jobs) {
    const payload = github.jobWebhookPayload(run, job);
    await github.deliver(`${server.url}/webhooks/github`, 'workflow_job', payload, { secret });
  }
}

function waitForEnd(
  server: RunningServer,
  deliveryId: string,
  onStage: (event: ProgressEvent) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(broken(`Nothing was told within ${patienceMs / 1000} s.`)),
      patienceMs,
    );
    const stop = server.onProgress((event) => {
      if (event.deliveryId !== deliveryId) return;
      onStage(event);
      if (event.stage !== 'done' && event.stage !== 'failed') return;
      clearTimeout(timer);
      stop();
      if (event.stage === 'done') resolve();
      else reject(broken(`The delivery failed: ${JSON.stringify(event.detail)}`));
    });
  });
}

function broken(message: string): OpsError {
  return new OpsError('unavailable', message, { adapter: 'demo' });
}
