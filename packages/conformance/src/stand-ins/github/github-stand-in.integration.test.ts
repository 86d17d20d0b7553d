import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GitHubStandIn } from './github-stand-in.js';
import { startGitHubStandIn } from './start-github-stand-in.js';

let time = new Date('2026-01-01T00:00:00Z');
let standIn: GitHubStandIn;

beforeEach(async () => {
  time = new Date('2026-01-01T00:00:00Z');
  standIn = await startGitHubStandIn({ token: 't0ken', logHost: 'separate', now: () => time });
});
afterEach(() => standIn.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(path.startsWith('http') ? path : `${standIn.url}${path}`, {
    redirect: 'manual',
    headers: { ...(!path.startsWith('http') && { authorization: 'Bearer t0ken' }), ...headers },
  });

const later = (ms: number): void => {
  time = new Date(time.getTime() + ms);
};

describe('the API', () => {
  it('refuses without a token, and with a wrong one, in its own format', async () => {
    standIn.addRun({ repository: 'a/b', id: 1 });
    expect((await fetch(`${standIn.url}/repos/a/b/actions/runs/1`)).status).toBe(401);
    const response = await get('/repos/a/b/actions/runs/1', { authorization: 'Bearer wrong' });
    expect(await response.json()).toEqual({
      message: 'Bad credentials',
      documentation_url: expect.any(String),
      status: '401',
    });
  });

  it('sends the headers that GitHub sends', async () => {
    const { headers } = await get('/rate_limit');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('x-github-request-id')).toMatch(/./);
    expect(headers.get('x-ratelimit-remaining')).toBe('5000');
    expect(headers.get('x-ratelimit-resource')).toBe('core');
  });

  it('pages through jobs by the link header', async () => {
    const jobs = Array.from({ length: 45 }, (_, index) => ({ name: `job ${index}` }));
    const { id } = standIn.addRun({ repository: 'a/b', jobs });
    const first = await get(`/repos/a/b/actions/runs/${id}/jobs?per_page=20`);
    expect(first.headers.get('link')).toContain(
      `<${standIn.url}/repos/a/b/actions/runs/${id}/jobs?per_page=20&page=2>; rel="next"`,
    );
    const last = await get(`/repos/a/b/actions/runs/${id}/jobs?per_page=20&page=3`);
    expect(last.headers.get('link')).not.toContain('rel="next"');
    expect(await last.json()).toMatchObject({ total_count: 45, jobs: { length: 5 } });
  });

  it('tells attempts apart', async () => {
    const run = standIn.addRun({ repository: 'a/b', jobs: [{ name: 'first' }] });
    standIn.addRun({ repository: 'a/b', id: run.id, attempt: 2, jobs: [{ name: 'second' }] });
    const jobsOf = async (path: string) => (await get(`/repos/a/b/actions/runs/${run.id}${path}`)).json();
    expect(await jobsOf('/jobs')).toMatchObject({ jobs: [{ name: 'second', run_attempt: 2 }] });
    expect(await jobsOf('/jobs?filter=all')).toMatchObject({ total_count: 2 });
    expect(await jobsOf('/attempts/1/jobs')).toMatchObject({ jobs: [{ name: 'first' }] });
    expect((await get(`/repos/a/b/actions/runs/${run.id}/attempts/3`)).status).toBe(404);
  });

  it('lists runs by branch, status and date, newest first', async () => {
    const add = (id: number, createdAt: string, headBranch: string, conclusion: 'success' | 'failure') =>
      standIn.addRun({ repository: 'a/b', id, createdAt, headBranch, conclusion });
    const { workflowId } = add(1, '2026-01-01T00:00:00Z', 'main', 'success');
    add(2, '2026-01-02T00:00:00Z', 'main', 'success');
    add(3, '2026-01-03T00:00:00Z', 'main', 'success');
    add(4, '2026-01-02T00:00:00Z', 'main', 'failure');
    add(5, '2026-01-02T00:00:00Z', 'topic', 'success');
    const query = 'branch=main&status=success&created=%3C%3D2026-01-02T12:00:00Z';
    const answer = await get(`/repos/a/b/actions/workflows/${workflowId}/runs?${query}`);
    expect(await answer.json()).toMatchObject({ total_count: 2, workflow_runs: [{ id: 2 }, { id: 1 }] });
  });

  it('cuts comparisons at 250 commits and 300 files', async () => {
    standIn.addRun({ repository: 'a/b', headSha: 'base' });
    standIn.addRun({
      repository: 'a/b',
      headSha: 'head',
      changes: {
        commits: Array.from({ length: 260 }, (_, index) => ({ sha: `c${index}`, message: 'x' })),
        files: Array.from({ length: 310 }, (_, index) => ({ filename: `${index}.ts` })),
      },
    });
    const whole = await (await get('/repos/a/b/compare/base...head')).json();
    expect(whole).toMatchObject({ total_commits: 260, commits: { length: 250 }, files: { length: 300 } });
    expect(whole).toMatchObject({ commits: { 249: { sha: 'c259' } } });
    const paged = await (await get('/repos/a/b/compare/base...head?per_page=100&page=3')).json();
    expect(paged).toMatchObject({ commits: { length: 60 }, files: { length: 0 } });
    expect((await get('/repos/a/b/compare/unknown...head')).status).toBe(404);
  });

  it('is exhausted until the reset, then counts anew', async () => {
    standIn.exhaustRateLimit(60_000);
    const refused = await get('/repos/a/b/hooks');
    expect(refused.status).toBe(403);
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(refused.headers.get('x-ratelimit-reset')).toBe(String(time.getTime() / 1000 + 60));
    expect((await get('/rate_limit')).status).toBe(200);
    later(60_000);
    expect((await get('/repos/a/b/hooks')).status).toBe(200);
  });

  it('answers 404 to unknown and 400 to malformed paths', async () => {
    expect((await get('/nowhere')).status).toBe(404);
    expect((await get('/repos/a/b/commits/%ff')).status).toBe(400);
  });
});

describe('a log', () => {
  const link = async (jobId: number | undefined): Promise<string> => {
    const answer = await get(`/repos/a/b/actions/jobs/${jobId}/logs`);
    expect(answer.status).toBe(302);
    return answer.headers.get('location') ?? '';
  };
  const addLog = (log: string): number | undefined =>
    standIn.addRun({ repository: 'a/b', jobs: [{ name: 'test', log }] }).jobs[0]?.id;

  it('is plain text behind a link to another host', async () => {
    const location = await link(addLog('hello\n'));
    expect(new URL(location).host).not.toBe(new URL(standIn.url).host);
    const answer = await get(location);
    expect(answer.headers.get('content-type')).toBe('text/plain');
    expect(await answer.text()).toBe('hello\n');
  });

  it('is behind a link that lives one minute', async () => {
    const location = await link(addLog('hello\n'));
    later(59_000);
    expect((await get(location)).status).toBe(200);
    later(1_000);
    expect((await get(location)).status).toBe(403);
  });

  it('is behind a link that cannot be made up', async () => {
    const location = await link(addLog('hello\n'));
    expect((await get(location.replace(/se=\d{4}/, 'se=2099'))).status).toBe(403);
    expect((await get(location.replace(/sig=.*/, ''))).status).toBe(403);
  });

  it("is refused to whoever sends GitHub's credentials along", async () => {
    const location = await link(addLog('hello\n'));
    expect((await get(location, { authorization: 'Bearer t0ken' })).status).toBe(400);
    expect(standIn.requests.at(-1)).toMatchObject({ host: 'log', authorized: true });
  });

  it('is compressed for whoever can read that', async () => {
    const text = 'a line that repeats\n'.repeat(1000);
    const answer = await get(await link(addLog(text)), { 'accept-encoding': 'gzip' });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(1000);
    expect(await answer.text()).toBe(text);
  });

  it.each([404, 410] as const)('is gone with %i', async (status) => {
    const jobId = addLog('hello\n');
    standIn.loseLog(jobId ?? 0, status);
    expect((await get(`/repos/a/b/actions/jobs/${jobId}/logs`)).status).toBe(status);
  });
});

describe('an ordered failure', () => {
  it('happens as often as it was ordered, to the path that it was ordered for', async () => {
    standIn.failNext({ path: /hooks/, status: 503, headers: { 'retry-after': '9' }, times: 2 });
    expect((await get('/rate_limit')).status).toBe(200);
    const failed = await get('/repos/a/b/hooks');
    expect(failed.status).toBe(503);
    expect(failed.headers.get('retry-after')).toBe('9');
    expect((await get('/repos/a/b/hooks')).status).toBe(503);
    expect((await get('/repos/a/b/hooks')).status).toBe(200);
  });

  it('can be a connection that breaks, at once or half-way', async () => {
    standIn.failNext({ path: /hooks/, status: 'drop' });
    await expect(get('/repos/a/b/hooks')).rejects.toThrow();
    standIn.failNext({ path: /rate_limit/, status: 'cut' });
    await expect(get('/rate_limit').then((answer) => answer.text())).rejects.toThrow();
    expect((await get('/rate_limit')).status).toBe(200);
  });

  it('can be silence, and closing ends it', async () => {
    standIn.failNext({ path: /hooks/, status: 'hang' });
    const silent = get('/repos/a/b/hooks').then(
      () => 'answered',
      () => 'broken',
    );
    await expect.poll(() => standIn.requests.length).toBe(1);
    await standIn.close();
    expect(await silent).toBe('broken');
  });
});
