import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { createWorld } from '../world.js';
import { toWorkflowJobPayload, toWorkflowRunPayload } from './webhook.js';

interface WebhookExamples {
  readonly name: string;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

const webhookExamples: readonly WebhookExamples[] = createRequire(import.meta.url)(
  '@octokit/webhooks-examples',
);

const origins = { api: 'http://127.0.0.1:1', html: 'https://github.com' };
const run = createWorld(() => new Date('2026-01-01T00:00:00Z')).addRun({
  repository: 'octo-org/octo-repo',
  pullRequests: [{ number: 2, headRef: 'changes' }],
  jobs: [{ name: 'test', conclusion: 'failure' }],
});

const exampleOf = (name: string, index: number) =>
  webhookExamples.find((event) => event.name === name)?.examples[index];

it('builds a workflow_run with the very fields that GitHub sends', () => {
  expectSameKeys(toWorkflowRunPayload(run, origins), exampleOf('workflow_run', 2), 'payload');
});

it('builds a workflow_job with the very fields that GitHub sends', () => {
  const [job] = run.jobs;
  expect(job).toBeDefined();
  if (job) expectSameKeys(toWorkflowJobPayload(run, job, origins), exampleOf('workflow_job', 1), 'payload');
});

it('names the installation when there is one', () => {
  expect(toWorkflowRunPayload(run, origins, { installationId: 7 })).toMatchObject({
    installation: { id: 7 },
  });
});

/** Compares the fields of objects in objects, and of the first item of lists. */
function expectSameKeys(actual: unknown, expected: unknown, path: string): void {
  if (Array.isArray(actual) && Array.isArray(expected)) expectSameKeys(actual[0], expected[0], `${path}[0]`);
  if (!isObject(actual) || !isObject(expected)) return;
  expect(Object.keys(actual).sort(), path).toEqual(Object.keys(expected).sort());
  for (const key of Object.keys(expected)) expectSameKeys(actual[key], expected[key], `${path}.${key}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
