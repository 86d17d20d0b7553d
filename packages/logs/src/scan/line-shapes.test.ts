import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAssemblyLineShapes } from './assembly-line-shapes.js';
import type { LineShapes, LineShapesOptions } from './line-shapes.js';
import { createLogScanner, type WokenLine } from './log-scanner.js';
import { createPlainLineShapes } from './plain-line-shapes.js';
import { createWakeIndex } from './wake-index.js';

const options = { recentLines: 8, maxLineBytes: 6000, bufferBytes: 1 << 16 };

function assemblyShapes(given: LineShapesOptions): LineShapes {
  const shapes = createAssemblyLineShapes(given);
  if (shapes === undefined) throw new Error('This machine has no WebAssembly.');
  return shapes;
}

const digits = fc.string({ unit: fc.constantFrom(...'0179'), minLength: 1, maxLength: 20 });
const hexWord = fc.string({ unit: fc.constantFrom(...'0123456789abcdefABCDEF'), maxLength: 20 });
const uuid = fc.uuid();
const word = fc.string({ unit: fc.constantFrom(...'afFgZ_é–'), maxLength: 20 });
const separator = fc.constantFrom(
  '-',
  ' ',
  '  ',
  '     ',
  '\t',
  '\r',
  ':',
  '.',
  '/',
  '--',
  '\u001b[1m',
  '\0',
  '\u0001',
);
const clock = fc.constantFrom(
  '2026-01-31T10:00:00.1234567Z ',
  '2026-01-31 10:00:00 ',
  '2026-01-31T10:00:00',
  '2026-01-31T10:00:00.12345678901Z',
);
const piece = fc.oneof({ weight: 2, arbitrary: separator }, digits, hexWord, word, uuid);
const anyLine = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => Buffer.from(pieces.join(''))),
  fc
    .tuple(clock, fc.array(piece, { maxLength: 6 }))
    .map(([time, pieces]) => Buffer.from(time + pieces.join(''))),
  fc
    .tuple(fc.nat(40), digits, hexWord)
    .map(([more, number, end]) => Buffer.from(`${'x '.repeat(2030 + more)}${number} ${end}`)),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes.filter((byte) => byte !== 10))),
);

/** A line that differs only, or nearly only, in what a shape hides. */
const change = fc.constantFrom<(line: string) => string>(
  (line) => line.replace(/\d+/g, (number) => `${number.length}${number}`),
  (line) => line.replace(/ {2,}/g, (gap) => `${gap} `),
  (line) => line.replace(/[0-9a-f]{7,}/gi, (hash) => `${hash}1a`),
  (line) => line.replace(/[1-9]/g, 'a'),
  (line) => line.replace(/[a-f]/g, '1'),
  (line) => line.replace('-', ' '),
  (line) => line.slice(0, -1),
);
const likeLines = fc
  .tuple(fc.array(anyLine, { minLength: 1, maxLength: 8 }), fc.array(change, { maxLength: 8 }))
  .map(([lines, changes]) => [
    ...lines,
    ...lines.flatMap((line) => changes.map((apply) => Buffer.from(apply(line.toString('latin1')), 'latin1'))),
  ]);

/** For every line the first one that has its shape. */
function classesOf(shapes: LineShapes, lines: readonly Buffer[]): readonly number[] {
  const found = lines.map((line, index) => {
    // What follows a line must not matter, nor where it lies.
    const start = 1 + (line.length % 5);
    shapes.bytes.fill(index % 2 === 0 ? '7' : ' ', 0, start + line.length + 40);
    shapes.bytes.set(line, start);
    shapes.find(start, start + line.length);
    return shapes.foundShape();
  });
  return found.map((shape) => found.indexOf(shape));
}

it('gives the same lines one shape, with WebAssembly and without', () => {
  const [assembly, plain] = [assemblyShapes(options), createPlainLineShapes(options)];
  fc.assert(
    fc.property(likeLines, (lines) => {
      expect(classesOf(assembly, lines)).toEqual(classesOf(plain, lines));
    }),
    { numRuns: 500 },
  );
});

it('takes no longer for words that look like hashes again and again', () => {
  const shapes = assemblyShapes(options);
  const secondsFor = (line: string): number => {
    const end = shapes.bytes.write(line);
    const before = process.cpuUsage();
    for (let count = 0; count < 300; count += 1) shapes.find(0, end);
    return process.cpuUsage(before).user / 1e6;
  };
  const plain = secondsFor('1 a '.repeat(1024));
  for (const word of ['1a'.repeat(2040), `x${'1a'.repeat(2040)}`]) {
    expect(secondsFor(`${word}x`)).toBeLessThan(20 * plain + 0.1);
  }
});

it('remembers the mark of every shape, and forgets all when there are too many', () => {
  for (const shapes of [assemblyShapes(options), createPlainLineShapes(options)]) {
    const markOf = (name: string): number => shapes.find(0, shapes.bytes.write(name));
    const letters = (index: number): string =>
      [...String(index)].map((digit) => 'ghijklmnop'[Number(digit)]).join('');
    const numbers = Array.from({ length: 60_000 }, (_, index) => index);
    const put = (mark: number): number => {
      shapes.put(mark);
      return mark;
    };
    expect(numbers.filter((index) => markOf(letters(index)) !== 0 || put(index + 1) === 0)).toEqual([]);
    expect(numbers.filter((index) => markOf(letters(index)) !== index + 1)).toEqual([]);
    for (let index = 60_000; index < 140_000; index += 1) markOf(letters(index));
    expect(markOf(letters(0))).toBe(0);
  }
});

const lineEnd = fc.constantFrom('\n', '\r\n', '\n\n');
const keyword = fc.constantFrom('error', 'begin', 'and more', 'fine', 'long '.repeat(30));
const anyLog = fc
  .array(fc.tuple(fc.oneof(keyword, digits, separator, hexWord), fc.oneof(lineEnd, fc.constant(' '))), {
    maxLength: 200,
  })
  .map((pieces) => Buffer.from(pieces.flat().join('')));

function scan(
  log: Buffer,
  sizes: readonly number[],
  createShapes: (given: LineShapesOptions) => LineShapes,
): unknown {
  const woken: WokenLine[] = [];
  const scanner = createLogScanner(
    { maxLineBytes: 200, recentLines: 16, wakes: createWakeIndex([['error'], ['begin']]) },
    (line, effect) => {
      woken.push(line);
      effect.silentReaders = 1;
      effect.part = line.line.text.includes('begin') ? line.line.number : effect.part;
      effect.awakeUntil = line.line.text.includes('and more') ? line.line.number + 2 : 0;
    },
    createShapes,
  );
  let offset = 0;
  for (let turn = 0; offset < log.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    scanner.push(log.subarray(offset, offset + size));
    offset += size;
  }
  scanner.flush();
  return { woken, newest: scanner.lines.newest(), last: scanner.lines.since(1) };
}

it('wakes for the same lines of any log, wherever its chunks are cut', () => {
  fc.assert(
    fc.property(
      anyLog,
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }),
      (log, sizes) => {
        const one = [log.length + 1];
        expect(scan(log, sizes, assemblyShapes)).toEqual(scan(log, one, createPlainLineShapes));
      },
    ),
    { numRuns: 200 },
  );
});

it('stops at what it must not pass: other marks, a line that is too long, and one that has no end yet', () => {
  const shapes = assemblyShapes(options);
  const lines = ['known 1', 'known 22', 'other', 'known 3', 'x'.repeat(6001), 'known 4', 'known 5'];
  const text = `${lines.slice(0, -1).join('\n')}\nknown 5`;
  const length = shapes.bytes.write(text);
  shapes.bytes[length] = 10;
  for (const [line, mark] of [
    ['known 1', 1],
    ['other', 2],
    ['x'.repeat(6001), 1],
  ] as const) {
    const start = text.indexOf(line);
    shapes.find(start, start + line.length);
    shapes.put(mark);
  }
  const stops = [text.indexOf('other'), text.indexOf('xxx'), text.lastIndexOf('known 5')];
  expect(shapes.pass(0, length, 100, 1)).toBe(stops[0]);
  expect(shapes.newestLine()).toBe(2);
  expect([shapes.startOf(2), shapes.lengthOf(2), shapes.cutBytesOf(2)]).toEqual([108, 8, 0]);
  expect(shapes.pass(text.indexOf('known 3'), length, 100, 1)).toBe(stops[1]);
  expect(shapes.pass(text.indexOf('known 4'), length, 100, 1)).toBe(stops[2]);
});

it('passes over nothing without WebAssembly, so that every line is found', () => {
  expect(createPlainLineShapes(options).pass(5, 100, 0, 1)).toBe(5);
});
