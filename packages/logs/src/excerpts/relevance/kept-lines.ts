import { shapeOfBytes } from '../../scan/shape-of.js';
import { LINES_A_PART, type Work } from '../in-turns.js';

/**
 * The lines that were kept of a log, in order, with what their neighbours need to know of them: an array a column, because an
 * object a line would cost more memory than its text.
 */
export interface KeptLines {
  readonly numbers: Uint32Array;
  readonly texts: readonly string[];
  /** 1 for white space only. */
  readonly isBlank: Uint8Array;
  /** Characters of white space in front. */
  readonly indents: Uint32Array;
  /** 1 where the line above it was kept, too. */
  readonly isJoined: Uint8Array;
  readonly shapes: Float64Array;
  /** The first of the lines that have its shape. */
  readonly firstLike: Uint32Array;
}

/** Longer lines do not become more telling. */
const MAX_CHARACTERS = 4096;
const BYTES_A_CHARACTER = 3;

/** Puts kept lines in order. */
export function* toKeptLines(kept: ReadonlyMap<number, string>): Work<KeptLines> {
  const numbers = Uint32Array.from(kept.keys()).sort();
  const count = numbers.length;
  yield;
  const lines = {
    numbers,
    texts: Array.from(numbers, (number) => kept.get(number) ?? ''),
    isBlank: new Uint8Array(count),
    indents: new Uint32Array(count),
    isJoined: new Uint8Array(count),
    shapes: new Float64Array(count),
  };
  yield;
  const bytes = Buffer.allocUnsafe(MAX_CHARACTERS * BYTES_A_CHARACTER);
  for (let index = 0; index < count; index += 1) {
    const text = lines.texts[index] ?? '';
    lines.indents[index] = text.length - text.trimStart().length;
    lines.isBlank[index] = Number(lines.indents[index] === text.length);
    lines.isJoined[index] = Number(index > 0 && numbers[index - 1] === (numbers[index] ?? 0) - 1);
    lines.shapes[index] = shapeOfBytes(bytes, 0, bytes.write(text.slice(0, MAX_CHARACTERS)));
    if ((index & LINES_A_PART) === 0) yield;
  }
  return { ...lines, firstLike: firstLikeEach(lines.shapes) };
}

/** A table of places, found by the lower half of the shape: shapes are hashes already. */
function firstLikeEach(shapes: Float64Array): Uint32Array {
  const mask = 2 ** Math.ceil(Math.log2(shapes.length + 1) + 1) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  return Uint32Array.from(shapes, (shape, index) => {
    let slot = (shape | 0) & mask;
    for (; table[slot] !== -1; slot = (slot + 1) & mask) {
      const first = table[slot] ?? 0;
      if (shapes[first] === shape) return first;
    }
    table[slot] = index;
    return index;
  });
}

/** The index of the first line whose number is at least `number`. */
export function indexFrom({ numbers }: Pick<KeptLines, 'numbers'>, number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of line `number`; -1 when it was not kept. */
export function indexOfLine(lines: Pick<KeptLines, 'numbers'>, number: number): number {
  const index = indexFrom(lines, number);
  return lines.numbers[index] === number ? index : -1;
}
