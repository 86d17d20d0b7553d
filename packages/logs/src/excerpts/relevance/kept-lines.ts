import { shapeOf } from '../../scan/shape-of.js';

/** The lines that were kept of a log, in order, with what their neighbours need to know of them. */
export interface KeptLines {
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
  readonly isBlank: readonly boolean[];
  /** Spaces and tabs in front. */
  readonly indents: readonly number[];
  /** Whether the line above it was kept, too. */
  readonly isJoined: readonly boolean[];
  readonly shapes: readonly number[];
}

/** Puts kept lines in order. */
export function toKeptLines(kept: ReadonlyMap<number, string>): KeptLines {
  const numbers = [...kept.keys()].sort((a, b) => a - b);
  const texts = numbers.map((number) => kept.get(number) ?? '');
  return {
    numbers,
    texts,
    isBlank: texts.map((text) => text.trim() === ''),
    indents: texts.map((text) => text.length - text.trimStart().length),
    isJoined: numbers.map((number, index) => numbers[index - 1] === number - 1),
    shapes: texts.map(shapeOf),
  };
}
