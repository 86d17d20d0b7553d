import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { resolveSecrets } from './resolve-secrets.js';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'opsaicortex-secrets-'));
});

afterAll(() => rm(directory, { recursive: true, force: true }));

async function loadAwsSecret(name: string): Promise<string> {
  if (name !== 'prod/ci') throw new Error('does not exist');
  return '{"token":"from-aws","number":7}';
}

it('reads secrets from files, without the line break at their end', async () => {
  const path = join(directory, 'token');
  await writeFile(path, '  from-file\n');
  const { variables, problems } = await resolveSecrets(
    { GITHUB_TOKEN: `file:${path}`, PORT: 'file:x' },
    loadAwsSecret,
  );
  expect(variables).toEqual({ GITHUB_TOKEN: 'from-file', PORT: 'file:x' });
  expect(problems).toEqual([]);
});

it('reads secrets from AWS Secrets Manager, whole or by key', async () => {
  const { variables } = await resolveSecrets(
    { GITHUB_TOKEN: 'aws-secrets-manager:prod/ci#token', SLACK_BOT_TOKEN: 'aws-secrets-manager:prod/ci' },
    loadAwsSecret,
  );
  expect(variables.GITHUB_TOKEN).toBe('from-aws');
  expect(variables.SLACK_BOT_TOKEN).toContain('from-aws');
});

it.each([
  ['file:/nowhere/at/all', 'cannot be read (ENOENT)'],
  ['aws-secrets-manager:', 'names no secret'],
  ['aws-secrets-manager:other', 'does not exist'],
  ['aws-secrets-manager:prod/ci#none', 'no text under the key "none"'],
  ['aws-secrets-manager:prod/ci#number', 'no text under the key "number"'],
])('says what is wrong with %s', async (value, message) => {
  const { variables, problems } = await resolveSecrets({ GITHUB_TOKEN: value }, loadAwsSecret);
  expect(variables.GITHUB_TOKEN).toBeUndefined();
  expect(problems).toEqual([{ name: 'GITHUB_TOKEN', message: expect.stringContaining(message) }]);
});
