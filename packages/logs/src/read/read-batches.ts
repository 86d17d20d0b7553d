import { setImmediate } from 'node:timers/promises';
import { createLineDecoder } from './line-decoder.js';
import type { LogLine } from './log-line.js';

/** Limits of reading. */
export interface ReadLimits {
  readonly maxLineBytes: number;
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/** Some lines, and how far the reading came. */
export interface LineBatch {
  readonly lines: readonly LogLine[];
  readonly byteCount: number;
  /** The log has more bytes than were allowed. */
  readonly truncated: boolean;
}

/** Small enough that decoding and understanding one slice stays far below a blocked event loop. */
const SLICE_BYTES = 64 * 1024;
const SLICE_MS = 5;

/** Reads lines in batches; gives the event loop a turn after every few milliseconds of work. */
export async function* readBatches(
  chunks: AsyncIterable<Uint8Array>,
  limits: ReadLimits,
): AsyncGenerator<LineBatch, void, void> {
  const decoder = createLineDecoder(limits.maxLineBytes);
  let byteCount = 0;
  let truncated = false;
  let turnStartedAt = performance.now();

  for await (const chunk of chunks) {
    const allowed = Math.min(chunk.byteLength, limits.maxBytes - byteCount);
    truncated = allowed < chunk.byteLength;
    for (let offset = 0; offset < allowed; offset += SLICE_BYTES) {
      const slice = chunk.subarray(offset, Math.min(offset + SLICE_BYTES, allowed));
      byteCount += slice.byteLength;
      yield { lines: decoder.push(slice), byteCount, truncated };
      if (performance.now() - turnStartedAt > SLICE_MS) {
        await setImmediate();
        turnStartedAt = performance.now();
      }
      limits.signal?.throwIfAborted();
    }
    if (truncated) break;
  }
  yield { lines: decoder.flush(), byteCount, truncated };
}
