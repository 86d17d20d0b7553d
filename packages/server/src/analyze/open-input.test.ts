import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { captureStreams } from '../testing/capture-streams.js';
import { analyzeLog } from './analyze-log.js';

const text = "src/cart.ts(9,50): error TS2339: Property 'price' does not exist on type 'Product'.\n";
/** `build/1_tsc.txt` with the text, as `zip` packs it. */
const zip =
  'UEsDBBQAAAAIAAAAIVz9ZLxRUgAAAFQAAAAPAAAAYnVpbGQvMV90c2MudHh0DcpBCoAgEAXQfaf4OwvCImmhpwjqAqGzcOPIOEHevt76NYlLvEWtttHP+zoFkAgLrnNzzgccwpVEO0yVHMkgMTUUVtCbm4ILtFeC+WN6oho7fFBLAQIUAxQAAAAIAAAAIVz9ZLxRUgAAAFQAAAAPAAAAAAAAAAAAAACAAQAAAABidWlsZC8xX3RzYy50eHRQSwUGAAAAAAEAAQA9AAAAfwAAAAAA';
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'opsaicortex-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function analyze(file: string, isTTY = false) {
  const streams = captureStreams({ isTTY });
  const exitCode = await analyzeLog({ file, json: false, reasoner: 'rules', color: false }, streams);
  return { exitCode, ...streams.written };
}

async function analyzeBytes(name: string, bytes: string | Uint8Array) {
  const file = join(directory, name);
  await writeFile(file, bytes);
  return analyze(file);
}

it.each([
  ['plain text', Buffer.from(text)],
  ['gzip', gzipSync(text)],
  ['gzip that was cut', gzipSync(text.repeat(2)).subarray(0, -9)],
  ['the zip archive of a run', Buffer.from(zip, 'base64')],
  ['what gh prints', Buffer.from(`build\tRun tsc\t\ufeff2026-01-01T00:00:00.0000000Z ${text}`)],
  ['UTF-16 of PowerShell', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['a broken encoding', Buffer.concat([Buffer.from([0xe9, 0x00, 0xff, 0x0a]), Buffer.from(text.repeat(9))])],
])('reads %s', async (_, bytes) => {
  const { exitCode, out } = await analyzeBytes('build.log', bytes);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^TypeScript: Property 'price' does not exist on type 'Product' in src\/cart\.ts:9\n/);
});

it.each([
  ['an empty file', '', 66, /^Nothing to explain: .*build\.log is empty\.\n$/],
  ['an empty gzip file', gzipSync(''), 66, /is empty\.\n$/],
  [
    'a ZIP archive of nothing',
    Buffer.from('PK\u0003\u0004rest'),
    65,
    /cannot be read\. The zip archive .*\.\n$/,
  ],
  ['another compression', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3, 10]), 65, /unpack it first\.\n$/],
  [
    'a program',
    Buffer.from(Array.from({ length: 9000 }, (_, index) => (index * 7919) % 256)),
    65,
    /is binary data, not a log\.\n$/,
  ],
  [
    'a gzip file that was damaged',
    Buffer.concat([gzipSync(text).subarray(0, 12), Buffer.alloc(60, 0xff)]),
    65,
    /cannot be read\. The gzip data/,
  ],
])('refuses %s in one sentence', async (_, bytes, expected, message) => {
  const { exitCode, out, error } = await analyzeBytes('build.log', bytes);
  expect({ exitCode, out }).toEqual({ exitCode: expected, out: '' });
  expect(error).toMatch(message);
  expect(error.trim().split('\n')).toHaveLength(1);
});

it('says that there is no such file, and that a directory is none', async () => {
  expect(await analyze(join(directory, 'no\u001b[31m.log'))).toMatchObject({
    exitCode: 66,
    error: expect.stringMatching(/^There is no file \P{Cc}*\n$/u),
  });
  expect(await analyze(directory)).toMatchObject({
    exitCode: 66,
    error: expect.stringMatching(/^This is a directory/),
  });
});

it('does not wait for a terminal to type a log', async () => {
  expect(await analyze('-', true)).toMatchObject({
    exitCode: 66,
    error: expect.stringMatching(/^Nothing is piped in/),
  });
});

it('says that nothing came through the pipe', async () => {
  expect(await analyze('-')).toMatchObject({
    exitCode: 66,
    error: 'Nothing to explain: the standard input is empty.\n',
  });
});
