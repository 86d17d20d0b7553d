import { testContext } from '@opsaicortex/conformance';
import { type GitHubStandIn, startGitHubStandIn } from '@opsaicortex/conformance/stand-ins';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { githubSource } from '../github-source.js';
import { toRejection } from '../testing/collect.js';

let standIn: GitHubStandIn;
beforeEach(async () => {
  standIn = await startGitHubStandIn({ token: 't0ken' });
});
afterEach(() => standIn.close());

const source = () => githubSource({ secret: 'secret', token: 't0ken', baseURL: standIn.url });
const fetchJobs = (run: { readonly id: number; readonly attempt?: number }, context = testContext()) =>
  source().fetchJobs?.({ id: String(run.id), attempt: run.attempt ?? 1, repository: 'a/b' }, context);

it('reads every page of jobs, in order', async () => {
  const jobs = Array.from({ length: 230 }, (_, index) => ({ name: `job ${index}` }));
  const found = await fetchJobs(standIn.addRun({ repository: 'a/b', jobs }));
  expect(found?.map(({ name }) => name)).toEqual(jobs.map(({ name }) => name));
  expect(standIn.requests).toHaveLength(3);
});

it('reads the jobs of the attempt that it was asked for', async () => {
  const first = standIn.addRun({ repository: 'a/b', jobs: [{ name: 'first' }] });
  standIn.addRun({ repository: 'a/b', id: first.id, attempt: 2, jobs: [{ name: 'second' }] });
  expect(await fetchJobs({ id: first.id, attempt: 1 })).toMatchObject([
    { name: 'first', run: { attempt: 1 } },
  ]);
  expect(await fetchJobs({ id: first.id, attempt: 2 })).toMatchObject([
    { name: 'second', run: { attempt: 2 } },
  ]);
});

it('says what every step came to, also when the machine was lost', async () => {
  const run = standIn.addRun({
    repository: 'a/b',
    jobs: [
      {
        name: 'test',
        conclusion: 'failure',
        runner: 'ubuntu-24',
        steps: [
          { name: 'Set up job' },
          { name: 'Test', conclusion: null },
          { name: 'Upload', conclusion: null, status: 'queued' },
        ],
      },
      { name: 'still going', conclusion: null },
    ],
  });
  expect(await fetchJobs(run)).toMatchObject([
    {
      result: 'failure',
      runner: 'ubuntu-24',
      steps: [
        { number: 1, name: 'Set up job', result: 'success' },
        { number: 2, name: 'Test', result: 'error' },
        { number: 3, name: 'Upload', result: 'skip' },
      ],
    },
  ]);
});

it('asks for the annotations of failed jobs only', async () => {
  const annotations = [
    { message: 'Type error', path: 'src/a.ts', startLine: 7, title: 'tsc' },
    { message: 'Old runner', level: 'warning' as const },
  ];
  const run = standIn.addRun({
    repository: 'a/b',
    jobs: [
      { name: 'green', annotations },
      { name: 'red', conclusion: 'failure', annotations },
      { name: 'skipped', conclusion: 'skipped', annotations },
    ],
  });
  const jobs = await fetchJobs(run);
  expect(jobs?.map((job) => job.annotations)).toEqual([
    [],
    [
      { level: 'failure', message: 'Type error', path: 'src/a.ts', startLine: 7, title: 'tsc' },
      { level: 'warning', message: 'Old runner', path: '.github', startLine: 1 },
    ],
    [],
  ]);
  expect(standIn.requests.filter(({ path }) => path.includes('/annotations'))).toHaveLength(1);
});

it('does without annotations that it may not see, and says so', async () => {
  const run = standIn.addRun({ repository: 'a/b', jobs: [{ name: 'red', conclusion: 'failure' }] });
  standIn.failNext({ path: /annotations/, status: 403 });
  const warnings: string[] = [];
  const log = {
    ...testContext().log,
    warn: (_fields: object, message: string) => void warnings.push(message),
  };
  expect(await fetchJobs(run, testContext({ log }))).toMatchObject([{ name: 'red', annotations: [] }]);
  expect(warnings).toEqual(['Annotations cannot be read.']);
});

it('does not take a rate limit or an outage for missing annotations', async () => {
  const run = standIn.addRun({ repository: 'a/b', jobs: [{ name: 'red', conclusion: 'failure' }] });
  standIn.failNext({ path: /annotations/, status: 403, headers: { 'retry-after': '3' } });
  expect(await toRejection(Promise.resolve(fetchJobs(run)))).toMatchObject({ code: 'rate_limited' });
  standIn.failNext({ path: /annotations/, status: 502 });
  expect(await toRejection(Promise.resolve(fetchJobs(run)))).toMatchObject({
    code: 'unavailable',
    status: 502,
  });
});

it('asks nothing for a run or repository that is none of GitHub', async () => {
  const context = testContext();
  for (const ref of [
    { id: 'check-suite-1', attempt: 1, repository: 'a/b' },
    { id: '1', attempt: 1, repository: 'a/../../app' },
    { id: '1', attempt: 1, repository: '../..' },
    { id: '1', attempt: 1, repository: 'a/b?x=' },
  ]) {
    const rejection = await toRejection(Promise.resolve(source().fetchJobs?.(ref, context)));
    expect(rejection).toMatchObject({ code: 'rejected' });
  }
  expect(standIn.requests).toEqual([]);
});
