import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { parseEnvironment } from '../config/environment.js';
import { checkGitHub } from './check-github.js';
import { checkSkew } from './check-skew.js';
import { formatResults } from './format-results.js';

async function checkWith(headers: Readonly<Record<string, string>>) {
  const server = createServer((_request, response) => response.writeHead(200, headers).end('{}'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;
  const { environment } = parseEnvironment({ GITHUB_TOKEN: 'token-of-a-test', GITHUB_API_URL: base });
  const results = environment === undefined ? [] : await checkGitHub(environment);
  server.closeAllConnections();
  server.close();
  return results;
}

it.each([
  ['repo, workflow', 'note'],
  ['public_repo', 'ok'],
  ['gist', 'problem'],
  ['', 'problem'],
])('judges a classic token with the scopes "%s" as %s', async (scopes, verdict) => {
  const results = await checkWith({ 'x-oauth-scopes': scopes });
  expect(results.find(({ name }) => name === 'scopes of GITHUB_TOKEN')?.verdict).toBe(verdict);
});

it('warns of a token that ends soon, and of a clock that is wrong', async () => {
  const soon = new Date(Date.now() + 3.5 * 86_400_000)
    .toISOString()
    .replace('T', ' ')
    .replace(/\..*/, ' UTC');
  const date = new Date(Date.now() + 600_000).toUTCString();
  const results = await checkWith({ 'github-authentication-token-expiration': soon, date });
  expect(results.find(({ name }) => name === 'end of GITHUB_TOKEN')).toMatchObject({
    verdict: 'note',
    detail: 'in 3 days',
  });
  expect(results.find(({ name }) => name === 'clock of GitHub')).toMatchObject({
    verdict: 'problem',
    detail: expect.stringContaining('ahead of ours'),
  });
});

it('bears a clock that differs by little', () => {
  expect([4_900, -4_900, 5_100, -5_100].map((aheadMs) => checkSkew('clock', aheadMs).verdict)).toEqual([
    'ok',
    'ok',
    'problem',
    'problem',
  ]);
});

it('speaks in 80 columns', () => {
  const words = 'word '.repeat(60).trim();
  const text = formatResults([{ name: 'something', verdict: 'problem', detail: words, advice: words }]);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(text.split('\n')[0]).toMatch(/^ {2}PROBLEM {2}something: word/);
});
