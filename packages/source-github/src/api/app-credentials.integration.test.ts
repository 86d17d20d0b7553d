import { generateKeyPairSync } from 'node:crypto';
import { testContext } from '@opsaicortex/conformance';
import { type GitHubStandIn, startGitHubStandIn } from '@opsaicortex/conformance/stand-ins';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { githubSource } from '../github-source.js';
import { toRejection } from '../testing/collect.js';

const makeKeys = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' }, // as GitHub gives it for download
  });
const { publicKey, privateKey } = makeKeys();

let waitedMs: number;
let standIn: GitHubStandIn;
// GitHub goes by the real clock, and so does the JWT: only the source's own time is moved.
const now = () => new Date(Date.now() + waitedMs);

beforeEach(async () => {
  waitedMs = 0;
  standIn = await startGitHubStandIn({ app: { id: 7, publicKey, installationId: 42 } });
  standIn.addRun({ repository: 'a/b', id: 1, jobs: [{ name: 'test' }] });
});
afterEach(() => standIn.close());

const create = (app = { id: 7, privateKey }) => githubSource({ secret: 'secret', app, baseURL: standIn.url });
const run = { id: '1', attempt: 1, repository: 'a/b', scope: '42' };
const fetchJobs = async (source = create(), ref: typeof run | Omit<typeof run, 'scope'> = run) =>
  source.fetchJobs?.(ref, testContext({ now }));
const countOf = (pattern: RegExp): number => standIn.requests.filter(({ path }) => pattern.test(path)).length;

it('gets a token for the installation, and keeps it', async () => {
  const source = create();
  expect(await fetchJobs(source)).toHaveLength(1);
  expect(await fetchJobs(source)).toHaveLength(1);
  expect(countOf(/^\/app\/installations\/42\/access_tokens$/)).toBe(1);
});

it('gets another token before the first one ends', async () => {
  const source = create();
  await fetchJobs(source);
  waitedMs = 58 * 60_000;
  await fetchJobs(source);
  expect(countOf(/access_tokens/)).toBe(1);
  waitedMs = 59 * 60_000 + 1000;
  expect(await fetchJobs(source)).toHaveLength(1);
  expect(countOf(/access_tokens/)).toBe(2);
});

it('gets another token when GitHub has withdrawn the first one', async () => {
  const source = create();
  await fetchJobs(source);
  standIn.failNext({ path: /\/jobs/, status: 401 });
  expect(await toRejection(fetchJobs(source))).toMatchObject({ code: 'authentication', status: 401 });
  expect(await fetchJobs(source)).toHaveLength(1);
  expect(countOf(/access_tokens/)).toBe(2);
});

it('finds the installation of a repository that did not come with one, once', async () => {
  const source = create();
  const { scope: _scope, ...ref } = run;
  expect(await fetchJobs(source, ref)).toHaveLength(1);
  expect(await fetchJobs(source, ref)).toHaveLength(1);
  expect(countOf(/^\/repos\/a\/b\/installation$/)).toBe(1);
});

it("is refused with another App's key", async () => {
  const error = await toRejection(fetchJobs(create({ id: 7, privateKey: makeKeys().privateKey })));
  expect(error).toMatchObject({ code: 'authentication', status: 401 });
});

it('shows by its health whether the App is accepted', async () => {
  const context = testContext({ now });
  await create().checkHealth?.(context);
  const wrong = create({ id: 8, privateKey });
  expect(await toRejection(Promise.resolve(wrong.checkHealth?.(context)))).toMatchObject({
    code: 'authentication',
  });
});

it('does not let a scope change the path', async () => {
  const source = create();
  await toRejection(fetchJobs(source, { ...run, scope: '../../app/hook/deliveries?x=' }));
  expect(standIn.requests.map(({ path }) => path)).toEqual([
    '/app/installations/..%2F..%2Fapp%2Fhook%2Fdeliveries%3Fx%3D/access_tokens',
  ]);
});
