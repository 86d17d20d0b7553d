import { randomBytes } from 'node:crypto';
import { testContext } from '@opsaicortex/conformance';
import {
  type GitHubStandIn,
  type GitHubStandInOptions,
  startGitHubStandIn,
} from '@opsaicortex/conformance/stand-ins';
import { afterEach, describe, expect, it } from 'vitest';
import { githubSource } from '../github-source.js';
import type { GitHubSourceOptions } from '../github-source-options.js';
import { collect, toRejection } from '../testing/collect.js';

const token = 't0ken';
let standIn: GitHubStandIn;
afterEach(() => standIn.close());

/** A stand-in with one job and its log, and a way to fetch it. */
async function start(log: string | Uint8Array, options: GitHubStandInOptions = {}) {
  standIn = await startGitHubStandIn({ token, ...options });
  const run = standIn.addRun({ repository: 'a/b', jobs: [{ name: 'test', conclusion: 'failure', log }] });
  const jobId = run.jobs[0]?.id ?? 0;
  const open = (changes: Partial<GitHubSourceOptions> = {}, context = testContext()) =>
    githubSource({ secret: 'secret', token, baseURL: standIn.url, ...changes }).fetchLog?.(
      { id: String(jobId), name: 'test', run: { id: String(run.id), attempt: 1, repository: 'a/b' } },
      context,
    );
  const read = async (changes: Partial<GitHubSourceOptions> = {}) =>
    Buffer.concat(await collect(open(changes))).toString('latin1');
  return { jobId, open, read };
}

const paths = () =>
  standIn.requests.map(({ host, path }) => `${host} ${path.split('?')[0]?.split('/').at(-1)}`);

describe('fetchLog', () => {
  it('follows the link, without our credential', async () => {
    const { read } = await start('##[error]Process completed with exit code 1.\n');
    expect(await read()).toBe('##[error]Process completed with exit code 1.\n');
    expect(standIn.requests).toMatchObject([
      { host: 'api', authorized: true },
      { host: 'log', authorized: false },
    ]);
  });

  it('reads a compressed log of several megabytes, byte by byte the same', async () => {
    const log = Buffer.from(randomBytes(2_000_000).toString('base64'));
    const { read } = await start(log);
    expect((await read()) === log.toString('latin1')).toBe(true);
  });

  it('hands over bytes that are not UTF-8 as they are', async () => {
    const { read } = await start(Uint8Array.of(0xff, 0x00, 0x0a));
    expect(await read()).toBe('\u00ff\u0000\n');
  });

  it('asks once more when the link has expired', async () => {
    const { read } = await start('hello\n');
    standIn.failNext({ path: /job-logs/, status: 403 });
    expect(await read()).toBe('hello\n');
    expect(paths()).toEqual(['api logs', 'log job-logs.txt', 'api logs', 'log job-logs.txt']);
  });

  it('asks no third time', async () => {
    const { read } = await start('hello\n', { logLinkLifetimeMs: -1000 });
    expect(await toRejection(read())).toMatchObject({ code: 'rejected', status: 404 });
    expect(paths()).toHaveLength(4);
  });

  it.each([404, 410] as const)('says that the log is gone when GitHub answers %i', async (status) => {
    const { read, jobId } = await start('hello\n');
    standIn.loseLog(jobId, status);
    expect(await toRejection(read())).toMatchObject({ code: 'rejected', status, isRetryable: false });
    expect(paths()).toEqual(['api logs']);
  });

  it('follows a repository to its new name', async () => {
    const { read, jobId } = await start('hello\n');
    const moved = `/repositories/7/actions/jobs/${jobId}/logs`;
    standIn.failNext({
      path: /^\/repos\/a\/b\//,
      status: 301,
      headers: { location: `${standIn.url}${moved}` },
    });
    standIn.failNext({
      path: /^\/repositories\/7\//,
      status: 302,
      headers: { location: `${standIn.url}/x` },
    });
    standIn.failNext({ path: /^\/x$/, status: 200, body: 'from the new name' });
    expect(await read()).toBe('from the new name');
    expect(standIn.requests.map(({ authorized }) => authorized)).toEqual([true, true, false]);
  });

  it('says that storage is down when it is', async () => {
    const { read } = await start('hello\n');
    standIn.failNext({ path: /job-logs/, status: 503 });
    expect(await toRejection(read())).toMatchObject({ code: 'unavailable', status: 503 });
    standIn.failNext({ path: /job-logs/, status: 'cut' });
    expect(await toRejection(read())).toMatchObject({ code: 'unavailable' });
  });

  it('gives up on storage that says nothing', async () => {
    const { read } = await start('hello\n');
    standIn.failNext({ path: /job-logs/, status: 'hang' });
    expect(await toRejection(read({ timeoutMs: 50 }))).toMatchObject({ code: 'timeout' });
  });

  it('stops when aborted', async () => {
    const { open } = await start('hello\n');
    standIn.failNext({ path: /job-logs/, status: 'hang' });
    const controller = new AbortController();
    const reading = collect(open({}, testContext({ signal: controller.signal })));
    await expect.poll(() => standIn.requests.length).toBe(2);
    controller.abort(new Error('shutdown'));
    await expect(reading).rejects.toThrow('shutdown');
  });
});

describe('a link to another host', () => {
  it('is refused when the address is private', async () => {
    const { read } = await start('hello\n', { logHost: 'separate' });
    expect(await toRejection(read())).toMatchObject({ code: 'rejected' });
    expect(paths()).toEqual(['api logs']);
  });

  it('is followed when the host is allowed, without our credential', async () => {
    const { read } = await start('hello\n', { logHost: 'separate' });
    expect(await read({ allowedHosts: [new URL(standIn.logUrl).host] })).toBe('hello\n');
    expect(standIn.requests).toMatchObject([{ authorized: true }, { host: 'log', authorized: false }]);
  });

  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/log',
    'http://[::1]/log',
    'file:///etc/passwd',
    'https://localhost/log',
  ])('is refused when it is %s', async (location) => {
    const { read } = await start('hello\n');
    standIn.failNext({ path: /\/logs$/, status: 302, headers: { location } });
    const error = await toRejection(read());
    expect(error).toMatchObject({ code: 'rejected', isRetryable: false });
    expect(String(error)).not.toContain(new URL(location).host || 'passwd');
  });

  it('is refused when the API itself claims to have moved there', async () => {
    const { read } = await start('hello\n', { logHost: 'separate' });
    const location = `${standIn.logUrl}/repositories/7/actions/jobs/1/logs`;
    standIn.failNext({ path: /\/logs$/, status: 301, headers: { location } });
    expect(await toRejection(read())).toMatchObject({ code: 'rejected' });
    expect(standIn.requests).toHaveLength(1);
  });
});
