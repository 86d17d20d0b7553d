import { type Answer, type ReceivedRequest, sampleRun, sourceSuite } from '@opsaicortex/conformance';
import { githubSource } from './github-source.js';
import { sign } from './testing/sign.js';
import { examplesOf } from './testing/webhook-examples.js';

const bytes = (payload: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(payload));
const run = sampleRun({ pipelineId: '5' });
const token = 'ghp_conformance_token_0123456789';
const since = new Date('2025-12-31T00:00:00Z');

const job = {
  id: 2002,
  name: 'test',
  conclusion: 'failure',
  steps: [
    { number: 1, name: 'Check out', status: 'completed', conclusion: 'success' },
    { number: 2, name: 'Run make test', status: 'completed', conclusion: 'failure' },
  ],
};
const commit = {
  sha: run.revision,
  commit: { message: 'Round totals\n\nTo cents.', author: { name: 'Maria' } },
  author: null,
};
const greenRun = {
  id: 1000,
  run_number: 41,
  workflow_id: 5,
  event: 'push',
  conclusion: 'success',
  html_url: 'https://github.com/acme/checkout/actions/runs/1000',
  head_sha: 'b'.repeat(40),
  head_branch: 'main',
  updated_at: '2025-12-31T00:00:00Z',
};

/** Answers by the end of the path; what a method asks first is what the suite breaks. */
const byPath =
  (answers: Readonly<Record<string, unknown>>): Answer =>
  ({ path }: ReceivedRequest) => {
    const [pathname = ''] = path.split('?');
    return { body: Object.entries(answers).find(([end]) => pathname.endsWith(end))?.[1] ?? {} };
  };

sourceSuite({
  create: ({ baseURL, fetch, timeoutMs, webhookSecrets }) =>
    githubSource({
      secret: webhookSecrets,
      token,
      baseURL,
      fetch,
      timeoutMs,
      repositories: ['acme/checkout'],
    }),
  sign: ({ body, secret, eventType, deliveryId }) => sign({ body, secret, event: eventType, deliveryId }),
  signatureHeader: 'X-Hub-Signature-256',
  recordings: [
    {
      name: 'a run that has ended',
      eventType: 'workflow_run',
      body: bytes(examplesOf('workflow_run')[2]),
      produces: ['pipeline_run.finished'],
    },
    {
      name: 'a job that failed',
      eventType: 'workflow_job',
      body: bytes(examplesOf('workflow_job')[1]),
      produces: ['job_run.finished'],
    },
    {
      name: 'a check run of another app',
      eventType: 'check_run',
      body: bytes(examplesOf('check_run')[2]),
      produces: ['job_run.finished'],
    },
    {
      name: 'a deployment',
      eventType: 'deployment_status',
      body: bytes(examplesOf('deployment_status')[0]),
      produces: ['deployment.finished'],
    },
    { name: 'a push', eventType: 'push', body: bytes(examplesOf('push')[4]), produces: ['change.pushed'] },
    {
      name: 'a pull request',
      eventType: 'pull_request',
      body: bytes(examplesOf('pull_request')[0]),
      produces: ['change.pushed'],
    },
  ],
  uninteresting: [
    {
      name: 'a run that was requested',
      eventType: 'workflow_run',
      body: bytes(examplesOf('workflow_run')[3]),
    },
    { name: 'a ping', eventType: 'ping', body: bytes(examplesOf('ping')[0]) },
    { name: 'a star', eventType: 'star', body: bytes(examplesOf('star')[0]) },
  ],
  fetches: {
    fetchJobs: {
      run,
      answer: byPath({
        '/jobs': { jobs: [job] },
        '/annotations': [{ message: 'Exit code 2.', annotation_level: 'failure' }],
      }),
      requests: 1,
    },
    fetchLog: {
      job: { run, id: '2002', name: 'test' },
      answer:
        (log) =>
        ({ path }) =>
          path.endsWith('/logs')
            ? { status: 302, headers: { location: '/storage/job-logs.txt?sig=x' } }
            : { headers: { 'content-type': 'text/plain' }, body: log },
    },
    fetchChanges: {
      run,
      base: sampleRun({ id: '1000', revision: 'b'.repeat(40) }),
      answer: {
        body: { total_commits: 1, commits: [commit], files: [{ filename: 'a.ts', status: 'changed' }] },
      },
    },
    fetchBaseline: { run, answer: { body: { workflow_runs: [greenRun] } } },
    rerun: { run, answer: { status: 201, body: {} } },
    reconcile: {
      since,
      answer: byPath({
        '/hooks': [{ id: 1, active: true }],
        '/deliveries': [{ id: 9, guid: 'g', delivered_at: '2026-01-01T00:00:00Z', status_code: 502 }],
        '/deliveries/9': { request: { headers: { 'X-GitHub-Event': 'ping' }, payload: { zen: 'x' } } },
      }),
    },
  },
  healthy: { body: { rate: {} } },
  secrets: [token],
});
