import type { Streams } from './streams.js';

/** Shown only when the reading takes longer than this. */
const quietMs = 400;
const intervalMs = 100;

/** Passes the chunks on and says on a terminal how much of the file was read, while it takes long. */
export async function* showProgress(
  chunks: AsyncIterable<Uint8Array>,
  stderr: Streams['stderr'],
  now: () => number = () => performance.now(),
): AsyncGenerator<Uint8Array, void, void> {
  if (!stderr.isTTY) return yield* chunks;
  let bytes = 0;
  let shownAt = now() + quietMs - intervalMs;
  let isShown = false;
  try {
    for await (const chunk of chunks) {
      yield chunk;
      bytes += chunk.byteLength;
      if (now() - shownAt < intervalMs) continue;
      shownAt = now();
      isShown = true;
      stderr.write(`\r${(bytes / 1e6).toFixed(1)} MB read`);
    }
  } finally {
    if (isShown) stderr.write('\r\u001b[K');
  }
}
