import type { LogLine } from '../read/log-line.js';
import { createLineShapes } from './create-line-shapes.js';
import { createLineBuffer, lineBufferBytes } from './line-buffer.js';
import { createLineRing, type LineRing } from './line-ring.js';
import { numberSignature } from './number-signature.js';
import { shapeOf } from './shape-of.js';
import { createShapeTable } from './shape-table.js';
import type { WakeIndex } from './wake-index.js';

/** What a scanner needs to know. */
export interface ScannerOptions {
  readonly maxLineBytes: number;
  /** Past lines that can be looked back at; a power of two. */
  readonly recentLines: number;
  readonly wakes: WakeIndex;
  /** Whether the shape of a line (`shapeOf`) is news. */
  readonly isNews?: ((shape: number) => boolean) | undefined;
}

/** A line that somebody wants to see. */
export interface WokenLine {
  readonly line: LogLine;
  /** Bit `i`: it holds a key word of reader `i`. */
  readonly readers: number;
  readonly isNews: boolean;
  /** Which time it is that such a line occurs in this part of the log. */
  readonly occurrence: number;
  /** In how many parts of the log such a line was shown. */
  readonly parts: number;
}

/** What came of looking at a line. */
export interface LineEffect {
  /** Up to this line every line is wanted, with or without a key word. */
  awakeUntil: number;
  /** Readers who had nothing to say, nor would have about a line of this part of the log that differs only in its numbers. */
  silentReaders: number;
  /** Those of them for whom this holds in every part. */
  deafReaders: number;
  /** Number of the part of the log. */
  part: number;
}

/** Reads bytes and makes text only of those lines that may matter. */
export interface LogScanner {
  push(chunk: Uint8Array): void;
  flush(): void;
  readonly lines: LineRing;
}

const WORD = 2 ** 32;
const PART_FACTOR = 0x9e3779b1 | 0;
/** Room for twelve readers; above them stands how often such a line was looked at. */
const READERS = 0xfff;
const COUNT_SHIFT = 12;
const MAX_COUNT = 0x7_ffff;
const NEWS = 0x2000_0000;
/** The shape has been looked at; without it a mark says nothing. */
const KNOWN = 0x4000_0000;

/** Creates a scanner: every line is hashed, lines of a shape without key words cost no more than that. */
export function createLogScanner(
  options: ScannerOptions,
  take: (woken: WokenLine, effect: LineEffect) => void,
  createShapes = createLineShapes,
): LogScanner {
  const { wakes, isNews, maxLineBytes, recentLines } = options;
  const shapes = createShapes({ maxLineBytes, recentLines, bufferBytes: lineBufferBytes(maxLineBytes) });
  const silence = createShapeTable();
  const effect: LineEffect = { awakeUntil: 1, silentReaders: 0, deafReaders: 0, part: 0 };

  /** What all lines of the shape of the newest one have in common. */
  const markOf = (bytes: Uint8Array, start: number, end: number, cutBytes: number): number => {
    const isEasy = isNews === undefined && cutBytes === 0 && lines.newest() > 1;
    const readers = isEasy ? wakes.ofBytes(bytes, start, end, shapes.foundClock()) : -1;
    if (readers >= 0) return readers | KNOWN;
    const line = lines.lineOf(lines.newest());
    if (line === undefined) return KNOWN;
    return wakes.ofLine(line) | (isNews?.(shapeOf(line.text)) === true ? NEWS : 0) | KNOWN;
  };

  /** Shows the newest line; in `slot` and, for all parts, under `kind` it is noted who had nothing to say about lines like it. */
  const wake = (mark: number, kind: number, slot: number): void => {
    const line = lines.lineOf(lines.newest());
    if (line === undefined) return;
    effect.silentReaders = 0;
    effect.deafReaders = 0;
    const seen = silence.valueAt(slot);
    const occurrence = (seen >>> COUNT_SHIFT) + 1;
    const everywhere = silence.slotOf(kind);
    const deaf = silence.valueAt(everywhere);
    const parts = (deaf >>> COUNT_SHIFT) + (occurrence === 1 ? 1 : 0);
    take({ line, readers: mark & READERS, isNews: (mark & NEWS) !== 0, occurrence, parts }, effect);
    silence.put(everywhere, ((deaf | effect.deafReaders) & READERS) | counted(parts));
    silence.put(slot, ((seen | effect.silentReaders) & READERS) | counted(occurrence));
  };
  /** Shows a line only because it lies where every line is wanted. */
  const show = (): void => {
    const line = lines.lineOf(lines.newest());
    if (line) take({ line, readers: 0, isNews: false, occurrence: 1, parts: 1 }, effect);
  };

  const look = (bytes: Buffer, start: number, end: number, cutBytes: number): void => {
    shapes.note(buffer.origin() + start, end - start, cutBytes);
    let mark = shapes.find(start, end);
    if (mark === 0) {
      mark = markOf(bytes, start, end, cutBytes);
      shapes.put(mark);
    }
    const isAwake = lines.newest() <= effect.awakeUntil;
    if (mark === KNOWN) {
      if (isAwake) show();
      return;
    }
    // Only for lines that hold a key word: it tells those who look at numbers more closely than a shape does.
    const kind = mixed(shapes.foundShape(), numberSignature(bytes, start + shapes.foundClock(), end));
    let wanted = mark & ~(silence.valueAt(silence.slotOf(kind)) & READERS);
    if (wanted === KNOWN && !isAwake) return;
    const slot = silence.slotOf(mixed(kind, Math.imul(effect.part + 1, PART_FACTOR)));
    wanted &= ~(silence.valueAt(slot) & READERS);
    if (wanted !== KNOWN || isAwake) wake(wanted, kind, slot);
  };
  const buffer = createLineBuffer(maxLineBytes, look, {
    bytes: shapes.bytes,
    pass: (start, end) =>
      shapes.newestLine() < effect.awakeUntil ? start : shapes.pass(start, end, buffer.origin(), KNOWN),
  });
  const lines = createLineRing(recentLines, shapes, (start, length) => {
    const from = start - buffer.origin();
    return from < 0 ? undefined : buffer.bytes.toString('latin1', from, from + length);
  });
  return { push: buffer.push, flush: buffer.flush, lines };
}

function counted(times: number): number {
  return Math.min(times, MAX_COUNT) << COUNT_SHIFT;
}

function mixed(shape: number, more: number): number {
  return Math.trunc(shape / WORD) * WORD + (((shape | 0) ^ more) >>> 0);
}
