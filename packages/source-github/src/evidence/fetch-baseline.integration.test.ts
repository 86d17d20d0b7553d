import { sampleRun, testContext } from '@opsaicortex/conformance';
import {
  type GitHubRunInput,
  type GitHubStandIn,
  type StandInRun,
  startGitHubStandIn,
} from '@opsaicortex/conformance/stand-ins';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { githubSource } from '../github-source.js';

let standIn: GitHubStandIn;
beforeEach(async () => {
  standIn = await startGitHubStandIn({ token: 't0ken' });
});
afterEach(() => standIn.close());

const source = () => githubSource({ secret: 'secret', token: 't0ken', baseURL: standIn.url });
const add = (number: number, changes: Partial<GitHubRunInput> = {}): StandInRun =>
  standIn.addRun({
    repository: 'a/b',
    number,
    createdAt: new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString(),
    conclusion: 'success',
    ...changes,
  });
const fetchBaseline = (run: StandInRun, changes: object = {}) =>
  source().fetchBaseline?.(
    sampleRun({
      id: String(run.id),
      number: run.number,
      repository: 'a/b',
      pipelineId: String(run.workflowId),
      ref: 'main',
      trigger: run.event,
      startedAt: run.startedAt,
      ...changes,
    }),
    testContext(),
  );

it('is the last green run of the workflow and branch', async () => {
  add(1);
  const wanted = add(2);
  add(3, { headBranch: 'topic' });
  add(4, { conclusion: 'failure' });
  add(5, { workflow: 'Release' });
  const run = add(6, { conclusion: 'failure' });
  expect(await fetchBaseline(run)).toMatchObject({
    id: String(wanted.id),
    number: 2,
    result: 'success',
    revision: wanted.headSha,
    pipeline: 'CI',
  });
});

it('stands before the run, also when the run is started again much later', async () => {
  const wanted = add(1);
  const run = add(2, { conclusion: 'failure' });
  for (let number = 3; number < 70; number += 1) add(number);
  const again = { startedAt: '2026-01-02T00:00:00Z', attempt: 2 };
  expect(await fetchBaseline(run, again)).toMatchObject({ id: String(wanted.id) });
});

it("is not a fork's pull request from a branch of the same name", async () => {
  const wanted = add(1);
  add(2, { event: 'pull_request' });
  expect(await fetchBaseline(add(3))).toMatchObject({ id: String(wanted.id) });
});

it('does not exist when nothing was ever green', async () => {
  add(1, { conclusion: 'failure' });
  expect(await fetchBaseline(add(2, { conclusion: 'failure' }))).toBeUndefined();
});

it('starts the failed jobs again', async () => {
  const { id } = add(1, { conclusion: 'failure' });
  await source().rerun?.({ id: String(id), attempt: 1, repository: 'a/b' }, testContext());
  expect(standIn.requests).toMatchObject([
    { method: 'POST', path: `/repos/a/b/actions/runs/${id}/rerun-failed-jobs` },
  ]);
});
