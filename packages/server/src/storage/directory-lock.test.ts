import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { lockDirectory } from './directory-lock.js';

const directories: string[] = [];

async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'opsaicortex-lock-'));
  directories.push(directory);
  return directory;
}

afterEach(async () => {
  await Promise.all(directories.splice(0).map((path) => rm(path, { recursive: true, force: true })));
});

it('refuses a directory that is taken, names the process, and gives it back when released', async () => {
  const directory = await makeDirectory();
  const lock = await lockDirectory(directory);
  await expect(lockDirectory(directory)).rejects.toThrow(`in use by another process (pid ${process.pid})`);
  await lock.release();
  await (await lockDirectory(directory)).release();
});

it('lets exactly one of many win that start at the same moment', async () => {
  const directory = await makeDirectory();
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockDirectory(directory)));
  const winners = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(winners).toHaveLength(1);
  await Promise.all(winners.map((lock) => lock.release()));
});
