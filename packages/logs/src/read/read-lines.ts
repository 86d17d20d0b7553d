import type { LogLine } from './log-line.js';
import { readBatches } from './read-batches.js';

/** How much to read. */
export interface ReadLinesOptions {
  /** A longer line is cut, visibly. @default 16384 */
  readonly maxLineBytes?: number;
  /** Reading stops here. @default unlimited */
  readonly maxBytes?: number;
}

/** Bytes of a line that are kept unless told otherwise. */
export const DEFAULT_MAX_LINE_BYTES = 16 * 1024;

/** Reads a log line by line in constant memory, whatever its size. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadLinesOptions = {},
): AsyncGenerator<LogLine, void, void> {
  const { maxLineBytes = DEFAULT_MAX_LINE_BYTES, maxBytes = Number.POSITIVE_INFINITY } = options;
  for await (const batch of readBatches(chunks, { maxLineBytes, maxBytes })) yield* batch.lines;
}
