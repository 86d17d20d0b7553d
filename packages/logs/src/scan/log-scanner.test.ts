import { expect, it } from 'vitest';
import { createLogScanner, type LogScanner, type WokenLine } from './log-scanner.js';
import { shapeOf } from './shape-of.js';
import { createWakeIndex } from './wake-index.js';

const ERRORS = 1;

interface Scan {
  readonly scanner: LogScanner;
  readonly woken: WokenLine[];
}

function scan(text: string, silentReaders = 0, news?: ReadonlySet<number>): Scan {
  const woken: WokenLine[] = [];
  const scanner = createLogScanner(
    {
      maxLineBytes: 1000,
      recentLines: 256,
      wakes: createWakeIndex([['error'], ['begin']]),
      isNews: news && ((shape) => news.has(shape)),
    },
    (line, effect) => {
      woken.push(line);
      effect.silentReaders = silentReaders;
      effect.part = line.line.text === 'begin' ? line.line.number : effect.part;
      effect.awakeUntil = line.line.text.includes('and more') ? line.line.number + 2 : 0;
    },
  );
  scanner.push(Buffer.from(text));
  scanner.flush();
  return { scanner, woken };
}
const numbersOf = ({ woken }: Scan): readonly number[] => woken.map(({ line }) => line.number);

it('shows only the first line, lines with a key word, and those that were asked for', () => {
  expect(numbersOf(scan('first\nfine\nan error\nfine\nERROR and more\na\nb\nc\nbegin'))).toEqual([
    1, 3, 5, 6, 9,
  ]);
});

it('says whose key words a line holds', () => {
  const { woken } = scan('begin with an error\n\nerror');
  expect(woken.map(({ readers }) => readers)).toEqual([3, 1]);
});

it('shows a line no more that differs only in numbers from one that said nothing', () => {
  const lines = [
    'begin',
    'error 1 of 5',
    'error 2 of 5',
    'error 0 of 5',
    'error 3 of 5',
    'error 503',
    'error 502',
  ];
  expect(numbersOf(scan(lines.join('\n'), ERRORS))).toEqual([1, 2, 4, 6]);
});

it('looks again in the next part of the log', () => {
  expect(numbersOf(scan('begin\nerror 1\nerror 2\nbegin\nerror 3\nerror 4', ERRORS))).toEqual([1, 2, 4, 5]);
});

it('counts how often it shows lines of one shape', () => {
  const { woken } = scan('x\nerror 1\nerror 2\nother error\nerror 3');
  expect(woken.map(({ occurrence }) => occurrence)).toEqual([1, 1, 2, 1, 3]);
});

it('shows news', () => {
  const result = scan('x\nold 1\nnew 2\nold 3\nnew 4', 0, new Set([shapeOf('new 1')]));
  expect(result.woken.filter(({ isNews }) => isNews).map(({ line }) => line.text)).toEqual([
    'new 2',
    'new 4',
  ]);
});

it('looks back over many megabytes of lines, but not for ever', () => {
  const text = Array.from(
    { length: 60_000 },
    (_, index) => `line ${index + 1} ${'x'.repeat(index % 200)}\n`,
  ).join('');
  const { scanner } = scan(text);
  const { lines } = scanner;
  expect(lines.newest()).toBe(60_000);
  expect(lines.textOf(60_000)).toMatch(/^line 60000 x+$/);
  expect(lines.textOf(60_000 - 255)).toMatch(/^line 59745 x+$/);
  expect(lines.textOf(60_000 - 256)).toBeUndefined();
  expect(lines.textOf(60_001)).toBeUndefined();
  expect(lines.textOf(0)).toBeUndefined();
  expect(lines.since(59_999).map(({ number }) => number)).toEqual([59_999, 60_000]);
});

it('forgets lines whose bytes are gone', () => {
  const { lines } = scan(
    Array.from({ length: 3000 }, (_, index) => `${index + 1} ${'x'.repeat(20_000)}`).join('\n'),
  ).scanner;
  expect(lines.textOf(3000)).toBe(`3000 ${'x'.repeat(995)} … [19005 bytes cut]`);
  expect(lines.textOf(2990)).toMatch(/^2990 x/);
  expect(lines.textOf(2760)).toBeUndefined();
});
