import { readLines } from '../read/read-lines.js';
import { shapeOf } from '../scan/shape-of.js';
import { unpackLog } from '../unpack/unpack-log.js';
import { createUnpackNotes } from '../unpack/unpack-notes.js';
import type { Baseline } from './baseline.js';

/** How much of the passing log is read. */
export interface BaselineOptions {
  /** Reading stops here. @default 268435456 */
  readonly maxBytes?: number;
}

const DEFAULT_MAX_BYTES = 256 * 1024 * 1024;
/** Each costs some 40 bytes; a log with more kinds of lines says little about what is usual. */
const MAX_SHAPES = 400_000;

/**
 * Remembers what the log of a passing run of the same job looks like: the shapes of its lines, nothing else. It serves
 * for many failing logs, within one process.
 */
export async function createBaseline(
  chunks: AsyncIterable<Uint8Array>,
  { maxBytes = DEFAULT_MAX_BYTES }: BaselineOptions = {},
): Promise<Baseline> {
  const shapes = new Set<number>();
  for await (const { text } of readLines(
    unpackLog(
      chunks,
      createUnpackNotes(() => 1),
      maxBytes,
    ),
    { maxBytes },
  )) {
    if (shapes.size < MAX_SHAPES) shapes.add(shapeOf(text));
  }
  return { has: (shape) => shapes.has(shape) };
}
