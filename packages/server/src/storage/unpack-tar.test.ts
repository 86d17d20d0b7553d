import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { unpackTar } from './unpack-tar.js';

const folder = mkdtempSync(join(tmpdir(), 'opsaicortex-tar-'));

afterAll(() => rmSync(folder, { recursive: true }));

it('writes what tar packed: empty files, files of whole and broken blocks, empty folders, long paths', async () => {
  const deep = join('base', 'x'.repeat(90), 'y'.repeat(40));
  mkdirSync(join(folder, 'in', deep), { recursive: true });
  mkdirSync(join(folder, 'in', 'empty'));
  const files = { empty0: 0, block: 512, broken: 1_300, [join(deep, 'leaf')]: 77 };
  for (const [name, size] of Object.entries(files)) writeFileSync(join(folder, 'in', name), 'z'.repeat(size));
  const archive = execFileSync('tar', ['--format=ustar', '-C', join(folder, 'in'), '-cf', '-', '.']);
  await unpackTar(archive, join(folder, 'out'));
  for (const [name, size] of Object.entries(files))
    expect(readFileSync(join(folder, 'out', name), 'utf8')).toBe('z'.repeat(size));
  expect(readdirSync(join(folder, 'out'))).toEqual(readdirSync(join(folder, 'in')));
});

it('refuses a path that leaves the folder', async () => {
  writeFileSync(join(folder, 'outside'), 'x');
  const words = ['--format=ustar', '-P', '-C', join(folder, 'in'), '-cf', '-', '../outside'];
  await expect(unpackTar(execFileSync('tar', words), join(folder, 'other'))).rejects.toThrow(
    'outside of its folder',
  );
});
