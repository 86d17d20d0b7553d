import { expect, it } from 'vitest';
import { bytesOf } from '../testing/bytes-of.js';
import type { LogLine } from './log-line.js';
import { type ReadLinesOptions, readLines } from './read-lines.js';

async function linesOf(
  log: string | Uint8Array,
  options?: ReadLinesOptions,
  chunkBytes?: number,
): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  for await (const line of readLines(bytesOf(log, chunkBytes), options)) lines.push(line);
  return lines;
}
const textsOf = async (log: string | Uint8Array, options?: ReadLinesOptions): Promise<string[]> =>
  (await linesOf(log, options)).map(({ text }) => text);

it('counts lines by their line feeds and reads the last one without it', async () => {
  expect(await linesOf('a\r\n\nb')).toMatchObject([
    { number: 1, text: 'a' },
    { number: 2, text: '' },
    { number: 3, text: 'b' },
  ]);
  expect(await linesOf('a\n')).toHaveLength(1);
  expect(await linesOf('')).toEqual([]);
});

it('reads the same lines wherever the chunks are cut', async () => {
  const log =
    '\ufeff2026-02-03T10:00:00.1234567Z ##[group]Run ✓ é\n10%\r50%\r100%\r\n\u001b[31mrouge\u001b[0m\n';
  const whole = await linesOf(log);
  for (let chunkBytes = 1; chunkBytes < 12; chunkBytes += 1) {
    expect(await linesOf(log, {}, chunkBytes)).toEqual(whole);
  }
  expect(whole).toEqual([
    { number: 1, text: '##[group]Run ✓ é', timestamp: '2026-02-03T10:00:00.1234567Z', command: 'group' },
    { number: 2, text: '100%', timestamp: undefined, command: undefined },
    { number: 3, text: 'rouge', timestamp: undefined, command: undefined },
  ]);
});

it('removes what a terminal would act on and what would hide text', async () => {
  const log = [
    '\u001b]8;;https://example.com\u0007link\u001b]8;;\u0007',
    '\u001b[38;5;12m\u001b[1mbold\u001b[0m\u001b[K',
    'nul\u0000 bell\u0007 back\u0008',
    'right\u202eleft\u2066 zero\u200bwidth',
    'tags\u{e0041}\u{e0042}',
    'tab\tstays',
  ];
  expect(await textsOf(log.join('\n'))).toEqual([
    'link',
    'bold',
    'nul bell back',
    'rightleft zerowidth',
    'tags',
    'tab\tstays',
  ]);
});

it('shows the last state of a progress line', async () => {
  expect(await textsOf('travis_fold:start:x\r\u001b[0K$ make\n 1%\r 2%\r\u001b[K\n\r\r\n')).toEqual([
    '$ make',
    ' 2%',
    '',
  ]);
});

it('cuts a long line visibly and counts what it dropped', async () => {
  const [line] = await textsOf(`${'x'.repeat(10_000)}\n`, { maxLineBytes: 100 });
  expect(line).toBe(`${'x'.repeat(100)} … [9900 bytes cut]`);
});

it('does not cut a character in two', async () => {
  const [line] = await textsOf('é'.repeat(100), { maxLineBytes: 101 });
  expect(line).toBe(`${'é'.repeat(50)} … [99 bytes cut]`);
});

it('keeps the end of a progress line of any length', async () => {
  const log = `2026-02-03T10:00:00.1234567Z ${'#'.repeat(50)}\r`.repeat(5000);
  const [line] = await linesOf(`2026-02-03T10:00:00.1234567Z ${log}done\n`, { maxLineBytes: 1000 });
  expect(line).toMatchObject({ text: 'done', timestamp: '2026-02-03T10:00:00.1234567Z' });
});

it('survives bytes that are no text', async () => {
  const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256);
  const lines = await linesOf(bytes);
  expect(lines.length).toBe(bytes.filter((byte) => byte === 10).length + 1);
});

it('stops at the byte limit', async () => {
  expect(await textsOf('aaaa\nbbbb\ncccc\n', { maxBytes: 7 })).toEqual(['aaaa', 'bb']);
});

it.each([
  ['##[error]broken', 'error'],
  ['##[endgroup]', 'endgroup'],
  ['##[add-matcher]x', 'other'],
  ['::error file=a.ts,line=1::broken', 'error'],
  ['::warning::careful', 'warning'],
  ['::std::vector', undefined],
  [':: not a command', undefined],
  ['#[error] not either', undefined],
])('reads the command of %s', async (text, command) => {
  expect(await linesOf(text)).toMatchObject([{ text, command }]);
});

it('takes only a real timestamp for one', async () => {
  const [line] = await linesOf('2026-02-03T10:00:00Z short\n');
  expect(line).toMatchObject({ text: '2026-02-03T10:00:00Z short', timestamp: undefined });
});

it('lets the event loop turn while it reads', async () => {
  let turns = 0;
  const interval = setInterval(() => {
    turns += 1;
  }, 1);
  for await (const _ of readLines(bytesOf('a line of some length\n'.repeat(500_000)))) void _;
  clearInterval(interval);
  expect(turns).toBeGreaterThan(3);
});
