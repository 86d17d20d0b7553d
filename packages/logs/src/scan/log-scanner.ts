import type { LogLine } from '../read/log-line.js';
import { createLineBuffer } from './line-buffer.js';
import { createLineRing, type LineRing } from './line-ring.js';
import { clockLength } from './line-start.js';
import { numberSignature } from './number-signature.js';
import { shapeOf, shapeOfBytes } from './shape-of.js';
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
}

/** What came of looking at a line. */
export interface LineEffect {
  /** Up to this line every line is wanted, with or without a key word. */
  awakeUntil: number;
  /** Readers who had nothing to say, nor would have about a line of this part of the log that differs only in its numbers. */
  silentReaders: number;
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
const OCCURRENCE_SHIFT = 12;
const MAX_OCCURRENCE = 0x7_ffff;
const NEWS = 0x2000_0000;
/** The shape has been looked at; without it a mark says nothing. */
const KNOWN = 0x4000_0000;

/** Creates a scanner: every line is hashed, lines of a shape without key words cost no more than that. */
export function createLogScanner(
  options: ScannerOptions,
  take: (woken: WokenLine, effect: LineEffect) => void,
): LogScanner {
  const { wakes, isNews, maxLineBytes, recentLines } = options;
  const shapes = createShapeTable();
  const silence = createShapeTable();
  const effect: LineEffect = { awakeUntil: 1, silentReaders: 0, part: 0 };

  const markOf = (line: LogLine): number => {
    const news = isNews?.(shapeOf(line.text)) === true ? NEWS : 0;
    return wakes(line) | news | KNOWN;
  };
  /** Only for lines that hold a key word: it tells those who look at numbers more closely than a shape does. */
  const silenceSlotOf = (shape: number, signature: number): number =>
    silence.slotOf(
      Math.trunc(shape / WORD) * WORD +
        (((shape | 0) ^ signature ^ Math.imul(effect.part, PART_FACTOR)) >>> 0),
    );

  const wake = (mark: number, silenceSlot: number): void => {
    const line = lines.lineOf(lines.newest());
    if (line === undefined) return;
    effect.silentReaders = 0;
    const seen = silence.valueAt(silenceSlot);
    const occurrence = (seen >>> OCCURRENCE_SHIFT) + 1;
    take({ line, readers: mark & READERS, isNews: (mark & NEWS) !== 0, occurrence }, effect);
    const silent = (seen | effect.silentReaders) & READERS;
    silence.put(silenceSlot, silent | (Math.min(occurrence, MAX_OCCURRENCE) << OCCURRENCE_SHIFT));
  };

  const buffer = createLineBuffer(maxLineBytes, (bytes, start, end, cutBytes) => {
    lines.note(buffer.origin() + start, end - start, cutBytes);
    const skipped = clockLength(bytes, start, end);
    const shape = shapeOfBytes(bytes, start + skipped, end) + skipped;
    const slot = shapes.slotOf(shape);
    let mark = shapes.valueAt(slot);
    if (mark === 0) {
      const line = lines.lineOf(lines.newest());
      mark = line === undefined ? KNOWN : markOf(line);
      shapes.put(slot, mark);
    }
    const isAwake = lines.newest() <= effect.awakeUntil;
    if (mark === KNOWN && !isAwake) return;
    const silenceSlot = silenceSlotOf(shape, numberSignature(bytes, start + skipped, end));
    const wanted = mark & ~(silence.valueAt(silenceSlot) & READERS);
    if (wanted !== KNOWN || isAwake) wake(wanted, silenceSlot);
  });
  const lines = createLineRing(recentLines, (start, length) => {
    const from = start - buffer.origin();
    return from < 0 ? undefined : buffer.bytes.toString('latin1', from, from + length);
  });
  return { push: buffer.push, flush: buffer.flush, lines };
}
