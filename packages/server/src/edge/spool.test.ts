import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSpool, type Spool, type SpoolLimits } from './spool.js';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'opsaicortex-spool-'));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

const roomy: SpoolLimits = { maxBytes: 1_000_000, maxDeliveries: 1_000 };

function open(limits = roomy): Promise<Spool> {
  return openSpool(join(directory, 'spool'), limits, () => new Date(0));
}

async function readAll(spool: Spool): Promise<readonly (string | undefined)[]> {
  const files = spool.first(1_000, 1_000_000);
  return Promise.all(files.map(async (file) => (await spool.read(file))?.toString()));
}

async function firstOf(spool: Spool) {
  const [file] = spool.first(1, 1);
  if (file === undefined) throw new Error('The spool is empty.');
  return file;
}

it('gives back what was added, in order, also to the next process', async () => {
  const spool = await open();
  for (const text of ['one', 'two', 'three']) await spool.add(Buffer.from(text));
  expect(await readAll(spool)).toEqual(['one', 'two', 'three']);
  const next = await open();
  expect(await readAll(next)).toEqual(['one', 'two', 'three']);
  await next.add(Buffer.from('four'));
  await next.remove(await firstOf(next));
  expect(await readAll(await open())).toEqual(['two', 'three', 'four']);
  expect(next.depth().waiting.deliveries).toBe(3);
});

it('keeps the order of two hundred that come at once, and counts what is still being written', async () => {
  const spool = await open();
  const adding = Array.from({ length: 200 }, (_, index) => spool.add(Buffer.from(String(index))));
  expect(spool.depth().waiting.deliveries).toBe(200);
  await Promise.all(adding);
  const texts = await readAll(await open());
  expect(texts).toEqual(Array.from({ length: 200 }, (_, index) => String(index)));
});

it('hands out no more than asked for, and one that is larger all the same', async () => {
  const spool = await open();
  for (const size of [500, 10, 10]) await spool.add(Buffer.alloc(size));
  expect(spool.first(2, 10_000)).toHaveLength(2);
  expect(spool.first(3, 1)).toHaveLength(1);
});

it('is full by number and by bytes, set aside ones included, and has room again after a removal', async () => {
  const byNumber = await open({ ...roomy, maxDeliveries: 2 });
  await byNumber.add(Buffer.from('one'));
  await byNumber.add(Buffer.from('two'));
  await byNumber.reject(await firstOf(byNumber), 'unknown_source');
  await expect(byNumber.add(Buffer.from('three'))).rejects.toMatchObject({ code: 'unavailable' });
  await expect(byNumber.checkHealth()).rejects.toThrow('full');
  await byNumber.remove(await firstOf(byNumber));
  await byNumber.add(Buffer.from('three'));
  const byBytes = await open({ ...roomy, maxBytes: 600 });
  await expect(byBytes.add(Buffer.alloc(600))).rejects.toMatchObject({ code: 'unavailable' });
  await byBytes.add(Buffer.alloc(10));
});

it('writes a reason beside what was rejected, and counts again what an operator took away', async () => {
  const spool = await open();
  await spool.add(Buffer.from('one'));
  await spool.reject(await firstOf(spool), 'unknown_source');
  const rejected = join(directory, 'spool', 'rejected');
  const names = await readdir(rejected);
  expect(names.sort()).toEqual(['0000000000000001.delivery', '0000000000000001.delivery.reason']);
  expect(await readFile(join(rejected, names[1] ?? ''), 'utf8')).toBe('unknown_source\n');
  expect((await open()).depth().rejected.deliveries).toBe(1);
  await rm(join(rejected, names[0] ?? ''));
  await spool.recount();
  expect(spool.depth().rejected.deliveries).toBe(0);
});

it.each([
  ['cut', (path: string) => truncate(path, 90)],
  ['empty', (path: string) => writeFile(path, '')],
  [
    'altered',
    async (path: string) => writeFile(path, (await readFile(path, 'latin1')).replace('one', 'ONE')),
  ],
])('sets aside a file that is %s, and goes on with the others', async (_what, damage) => {
  const spool = await open();
  await spool.add(Buffer.from('one'));
  await spool.add(Buffer.from('two'));
  await damage(join(directory, 'spool', '0000000000000001.delivery'));
  const next = await open();
  expect(await readAll(next)).toEqual([undefined, 'two']);
  expect(next.depth()).toMatchObject({ waiting: { deliveries: 1 }, damaged: { deliveries: 1 } });
  expect(await readdir(join(directory, 'spool', 'damaged'))).toEqual(['0000000000000001.delivery']);
});

it('removes what a process was writing when it died, and never gives a number twice', async () => {
  const spool = await open();
  await spool.add(Buffer.from('one'));
  await spool.reject(await firstOf(spool), 'unknown_source');
  await writeFile(join(directory, 'spool', '0000000000000007.delivery.partial'), 'half');
  await writeFile(join(directory, 'spool', 'notes.txt'), 'an operator');
  const next = await open();
  await next.add(Buffer.from('two'));
  const names = await readdir(join(directory, 'spool'));
  expect(names.sort()).toEqual(['0000000000000002.delivery', 'damaged', 'notes.txt', 'rejected']);
});

it('moves a postponed file behind the others until the next start', async () => {
  const spool = await open();
  for (const text of ['one', 'two']) await spool.add(Buffer.from(text));
  spool.postpone(await firstOf(spool));
  expect(await readAll(spool)).toEqual(['two', 'one']);
  expect(await readAll(await open())).toEqual(['one', 'two']);
});

it('forgets a file that somebody took away, once it was asked for', async () => {
  const spool = await open();
  await spool.add(Buffer.from('one'));
  const file = await firstOf(spool);
  await rm(join(directory, 'spool', '0000000000000001.delivery'));
  await expect(spool.read(file)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(spool.depth().waiting).toEqual({ deliveries: 0, bytes: 0 });
});

it('keeps nothing of what could not be written, and says so', async () => {
  const spool = await open();
  await rm(join(directory, 'spool'), { recursive: true });
  await expect(spool.add(Buffer.from('one'))).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(spool.checkHealth()).rejects.toMatchObject({ code: 'ENOENT' });
  expect(spool.depth().waiting).toEqual({ deliveries: 0, bytes: 0 });
});
