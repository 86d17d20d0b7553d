import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bytesOf } from '../testing/bytes-of.js';
import { zipOf } from '../testing/zip-of.js';
import { unpackLog } from './unpack-log.js';

interface Unpacked {
  readonly text: string;
  readonly problems: readonly string[];
  readonly files: readonly string[];
}

async function unpack(bytes: Uint8Array, chunkBytes?: number, maxBytes?: number): Promise<Unpacked> {
  const problems: string[] = [];
  const files: string[] = [];
  const parts: Uint8Array[] = [];
  const report = { problem: (code: string) => problems.push(code), file: (name: string) => files.push(name) };
  for await (const part of unpackLog(bytesOf(bytes, chunkBytes), report, maxBytes))
    parts.push(Buffer.from(part));
  return { text: Buffer.concat(parts).toString(), problems, files };
}

const log = Array.from({ length: 5000 }, (_, index) => `line ${index} of ${(index * 7919) % 1000}\n`).join(
  '',
);
const none: readonly string[] = [];

it('gives plain text as it is', async () => {
  expect(await unpack(Buffer.from(log))).toEqual({ text: log, problems: none, files: none });
});

it.each([1, 7, 1000, 100_000])(
  'reads all members of a gzip file that comes in chunks of %i bytes',
  async (chunkBytes) => {
    const members = Buffer.concat([gzipSync(log), gzipSync(''), gzipSync('the end\n')]);
    expect(await unpack(members, chunkBytes)).toEqual({
      text: `${log}the end\n`,
      problems: none,
      files: none,
    });
  },
);

it('skips the name, the comment and the extra field of a gzip header', async () => {
  const plain = gzipSync(log);
  const header = Buffer.from(plain.subarray(0, 10));
  header[3] = 2 + 4 + 8 + 16;
  const fields = Buffer.concat([
    Buffer.from([3, 0, 1, 2, 3]),
    Buffer.from('job.log\0said so\0'),
    Buffer.from([9, 9]),
  ]);
  expect((await unpack(Buffer.concat([header, fields, plain.subarray(10)]), 5)).text).toBe(log);
});

it('keeps what can be read of a gzip file that ends early, and says so', async () => {
  const whole = gzipSync(log);
  const { text, problems } = await unpack(whole.subarray(0, whole.length / 2));
  expect(text.length).toBeGreaterThan(log.length / 4);
  expect(log.startsWith(text)).toBe(true);
  expect(problems).toEqual(['gzip-truncated']);
  for (const length of [4, 9, whole.length - 3]) {
    expect((await unpack(whole.subarray(0, length))).problems).toEqual(['gzip-truncated']);
  }
});

it('notices damage inside a gzip file', async () => {
  const broken = gzipSync(log, { level: 0 });
  broken[20_000] = (broken[20_000] ?? 0) ^ 1;
  const { text, problems } = await unpack(broken);
  expect(text).toHaveLength(log.length);
  expect(problems).toEqual(['gzip-corrupt']);
  const torn = gzipSync(log);
  torn.fill(0xff, 100, 200);
  expect((await unpack(torn)).problems).toEqual(['gzip-corrupt']);
});

it.each([
  ['sizes in front', { hasDescriptor: false }],
  ['sizes behind', { hasDescriptor: true }],
])('reads the files of a zip archive with %s one after the other', async (_, form) => {
  const archive = zipOf({ 'logs/': '', 'a.txt': log, 'empty.txt': '', 'b.txt': 'the end\n' }, form);
  for (const chunkBytes of [1, 100, 100_000]) {
    expect(await unpack(archive, chunkBytes)).toEqual({
      text: `${log}the end\n`,
      problems: none,
      files: ['a.txt', 'empty.txt', 'b.txt'],
    });
  }
});

it('reads a stored file of a zip archive', async () => {
  expect((await unpack(zipOf({ 'a.txt': log }, { isStored: true }), 77)).text).toBe(log);
});

it('reads each job of a run once, whichever form comes first', async () => {
  const job = { '0_build (18).txt': 'whole\n' };
  const steps = {
    'build (18)/1_Set up job.txt': 'set up\n',
    'build (18)/2_Run make.txt': 'make\n',
    'build (18)/system.txt': 's\n',
  };
  const other = { '1_lint.txt': 'lint\n' };
  const wholeFirst = await unpack(zipOf({ ...job, ...other, ...steps }));
  expect(wholeFirst).toMatchObject({ text: 'whole\nlint\n', files: ['0_build (18).txt', '1_lint.txt'] });
  expect(new Set(wholeFirst.problems)).toEqual(new Set(['zip-copies-skipped']));
  expect((await unpack(zipOf({ ...steps, ...job, ...other }))).text).toBe('set up\nmake\ns\nlint\n');
});

it('says what it cannot read of a zip archive', async () => {
  const archive = zipOf({ 'a.txt': log, 'b.txt': 'the end\n' });
  expect((await unpack(archive.subarray(0, 5000))).problems).toEqual(['zip-truncated']);
  expect((await unpack(archive.subarray(0, 20))).problems).toEqual(['zip-truncated']);
  const encrypted = Buffer.from(archive);
  encrypted[6] = 1;
  expect(await unpack(encrypted)).toEqual({
    text: 'the end\n',
    problems: ['zip-entry-skipped'],
    files: ['a.txt', 'b.txt'],
  });
  const torn = Buffer.concat([zipOf({ 'a.txt': log }, {}, false), Buffer.from('not a header at all')]);
  expect(await unpack(torn)).toMatchObject({ text: log, problems: ['zip-corrupt'] });
});

it('does not unpack copies without limit', async () => {
  const archive = zipOf({ '0_a.txt': 'short\n', 'a/1_x.txt': 'x'.repeat(10_000_000), '1_b.txt': 'late\n' });
  expect(await unpack(archive, undefined, 1_000_000)).toMatchObject({ text: 'short\n' });
});

it('reads what PowerShell writes', async () => {
  const text = 'Fehler: ü ✗ 🚨\r\nzwei\n';
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  for (const chunkBytes of [1, 3, 1000]) expect((await unpack(little, chunkBytes)).text).toBe(text);
  expect((await unpack(Buffer.from(little).swap16())).text).toBe(text);
});

it.each([
  ['nothing', Buffer.alloc(0), ['no-bytes']],
  ['zero bytes', Buffer.alloc(1000), ['binary']],
  ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3, 4]), ['unknown-compression']],
  ['colours and tabs', Buffer.from('\u001b[1ma\tb\u001b[0m\r\n'), none],
  ['other alphabets', Buffer.from('错误：找不到文件 🚨'), none],
])('says of %s what it is', async (_, bytes, problems) => {
  expect((await unpack(bytes)).problems).toEqual(problems);
});

it('lets go of the stream when the reader stops', async () => {
  let isClosed = false;
  async function* endless(): AsyncGenerator<Uint8Array, void, void> {
    try {
      for (;;) yield Buffer.from('line\n');
    } finally {
      isClosed = true;
    }
  }
  for await (const _ of unpackLog(endless(), { problem: () => {}, file: () => {} })) break;
  expect(isClosed).toBe(true);
});

it.each([
  ['plain text', Buffer.from(log)],
  ['gzip', gzipSync(log)],
  ['zip', zipOf({ 'job.txt': log })],
])('reads %s from a stream that fills one buffer again and again', async (_, bytes) => {
  async function* refilled(): AsyncGenerator<Uint8Array, void, void> {
    const buffer = Buffer.alloc(11);
    for (let offset = 0; offset < bytes.length; offset += buffer.length) {
      const count = bytes.copy(buffer, 0, offset, offset + buffer.length);
      yield buffer.subarray(0, count);
    }
  }
  const parts: Buffer[] = [];
  const report = { problem: () => {}, file: () => {} };
  for await (const part of unpackLog(refilled(), report)) parts.push(Buffer.from(part));
  expect(Buffer.concat(parts).toString()).toBe(log);
});
