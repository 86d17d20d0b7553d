import { setImmediate } from 'node:timers/promises';
import { createLineBuffer } from '../scan/line-buffer.js';
import type { LogLine } from './log-line.js';
import { toLogLine } from './to-log-line.js';

/** How much to read. */
export interface ReadLinesOptions {
  /** A longer line is cut, visibly. @default 16384 */
  readonly maxLineBytes?: number;
  /** Reading stops here. @default unlimited */
  readonly maxBytes?: number;
}

/** Bytes of a line that are kept unless told otherwise. */
export const DEFAULT_MAX_LINE_BYTES = 16 * 1024;

/** Small enough that making its lines does not hold up the event loop. */
const SLICE_BYTES = 64 * 1024;

/** Reads a log line by line in constant memory, whatever its size. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadLinesOptions = {},
): AsyncGenerator<LogLine, void, void> {
  const { maxLineBytes = DEFAULT_MAX_LINE_BYTES, maxBytes = Number.POSITIVE_INFINITY } = options;
  let lineCount = 0;
  let lines: LogLine[] = [];
  const buffer = createLineBuffer(maxLineBytes, (bytes, start, end, cutBytes) => {
    lineCount += 1;
    lines.push(toLogLine(bytes.toString('latin1', start, end), cutBytes, lineCount));
  });
  const taken = (): readonly LogLine[] => {
    const read = lines;
    lines = [];
    return read;
  };

  let left = maxBytes;
  for await (const chunk of chunks) {
    const allowed = Math.min(chunk.byteLength, left);
    left -= allowed;
    for (let offset = 0; offset < allowed; offset += SLICE_BYTES) {
      buffer.push(chunk.subarray(offset, Math.min(offset + SLICE_BYTES, allowed)));
      yield* taken();
      await setImmediate();
    }
    if (allowed < chunk.byteLength) break;
  }
  buffer.flush();
  yield* taken();
}
