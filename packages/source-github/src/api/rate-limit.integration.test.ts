import { testContext } from '@opsaicortex/conformance';
import { type GitHubStandIn, startGitHubStandIn } from '@opsaicortex/conformance/stand-ins';
import type { Source } from '@opsaicortex/core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { githubSource } from '../github-source.js';
import { toRejection } from '../testing/collect.js';

let time: Date;
let standIn: GitHubStandIn;
let source: Source;

beforeEach(async () => {
  time = new Date('2026-01-01T00:00:00Z');
  standIn = await startGitHubStandIn({ token: 't0ken', now: () => time });
  standIn.addRun({ repository: 'a/b', id: 1, jobs: [{ name: 'test' }] });
  source = githubSource({ secret: 'secret', token: 't0ken', baseURL: standIn.url });
});
afterEach(() => standIn.close());

const fetchJobs = async () =>
  source.fetchJobs?.({ id: '1', attempt: 1, repository: 'a/b' }, testContext({ now: () => time }));
const later = (ms: number): void => {
  time = new Date(time.getTime() + ms);
};

it('waits for the reset of the primary limit, without asking before', async () => {
  standIn.exhaustRateLimit(600_000);
  expect(await toRejection(fetchJobs())).toMatchObject({
    code: 'rate_limited',
    status: 403,
    isRetryable: true,
    retryAfterMs: 600_000,
  });
  later(200_000);
  expect(await toRejection(fetchJobs())).toMatchObject({ code: 'rate_limited', retryAfterMs: 400_000 });
  expect(standIn.requests).toHaveLength(1);
  later(400_000);
  expect(await fetchJobs()).toHaveLength(1);
});

it('waits as long as the secondary limit says', async () => {
  standIn.limitSecondary(30);
  expect(await toRejection(fetchJobs())).toMatchObject({ code: 'rate_limited', retryAfterMs: 30_000 });
  later(29_999);
  expect(await toRejection(fetchJobs())).toMatchObject({ code: 'rate_limited', retryAfterMs: 1 });
  expect(standIn.requests).toHaveLength(1);
  later(1);
  expect(await fetchJobs()).toHaveLength(1);
});

it.each([
  [429, {}],
  [403, { message: 'You have exceeded a secondary rate limit.' }],
])('waits a minute when a %i does not say how long', async (status, body) => {
  standIn.failNext({ path: /jobs/, status, body });
  expect(await toRejection(fetchJobs())).toMatchObject({ code: 'rate_limited', retryAfterMs: 60_000 });
});

it('knows the primary limit by its headers, whatever the text says', async () => {
  const reset = String(time.getTime() / 1000 + 90);
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
  standIn.failNext({ path: /jobs/, status: 403, headers, body: { message: 'No.' } });
  expect(await toRejection(fetchJobs())).toMatchObject({ code: 'rate_limited', retryAfterMs: 90_000 });
});

it('holds nobody up for a permission that is missing', async () => {
  standIn.failNext({
    path: /jobs/,
    status: 403,
    body: { message: 'Resource not accessible by integration' },
  });
  expect(await toRejection(fetchJobs())).toMatchObject({
    code: 'authentication',
    status: 403,
    isRetryable: false,
  });
  expect(await fetchJobs()).toHaveLength(1);
});

it('does not make two sources wait for one limit', async () => {
  standIn.limitSecondary(30);
  await toRejection(fetchJobs());
  source = githubSource({ secret: 'secret', token: 't0ken', baseURL: standIn.url });
  expect(await fetchJobs()).toHaveLength(1);
});
