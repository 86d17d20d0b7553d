import { setImmediate } from 'node:timers/promises';

/** Limits of reading. */
export interface ReadLimits {
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/** How far the reading came. */
export interface ReadAmount {
  readonly byteCount: number;
  /** The log has more bytes than were allowed. */
  readonly truncated: boolean;
}

/** Small enough that understanding one slice blocks the event loop no longer than `TURN_MS`, even where every line is an error. */
const SLICE_BYTES = 8 * 1024;
const TURN_MS = 4;

/** Hands bytes over in small slices and gives the event loop a turn after every few milliseconds of work. */
export async function readSlices(
  chunks: AsyncIterable<Uint8Array>,
  limits: ReadLimits,
  take: (slice: Uint8Array) => void,
): Promise<ReadAmount> {
  let byteCount = 0;
  let turnStartedAt = performance.now();

  for await (const chunk of chunks) {
    const allowed = Math.min(chunk.byteLength, limits.maxBytes - byteCount);
    for (let offset = 0; offset < allowed; offset += SLICE_BYTES) {
      const slice = chunk.subarray(offset, Math.min(offset + SLICE_BYTES, allowed));
      byteCount += slice.byteLength;
      take(slice);
      if (performance.now() - turnStartedAt > TURN_MS) {
        await setImmediate();
        turnStartedAt = performance.now();
      }
      limits.signal?.throwIfAborted();
    }
    if (allowed < chunk.byteLength) return { byteCount, truncated: true };
  }
  return { byteCount, truncated: false };
}
