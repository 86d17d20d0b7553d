import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadOwnKeys } from './own-keys.js';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'opsaicortex-keys-'));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

it('makes keys once, and finds them again', async () => {
  const keys = await loadOwnKeys(directory);
  expect(keys.keys[0]?.d).toHaveLength(43);
  expect(await loadOwnKeys(directory)).toEqual(keys);
});

it('goes on after a process that died while it wrote them', async () => {
  await writeFile(join(directory, 'internal-keys.json.new'), '{"keys":[');
  const keys = await loadOwnKeys(directory);
  expect(JSON.parse(await readFile(join(directory, 'internal-keys.json'), 'utf8'))).toEqual(keys);
});

it('says what to do about a file that holds something else', async () => {
  await writeFile(join(directory, 'internal-keys.json'), '{}');
  await expect(loadOwnKeys(directory)).rejects.toMatchObject({ code: 'configuration' });
});
