import type { Streams } from './streams.js';

/** Shown only when the reading takes longer than this. */
const quietMs = 400;
const intervalMs = 100;
const newline = 10;

/** Passes the chunks on and says on a terminal how many lines were read, while it takes long. */
export async function* countLines(
  chunks: AsyncIterable<Uint8Array>,
  stderr: Streams['stderr'],
  now: () => number = () => performance.now(),
): AsyncGenerator<Uint8Array, void, void> {
  if (!stderr.isTTY) return yield* chunks;
  let lines = 0;
  let shownAt = now() + quietMs - intervalMs;
  let isShown = false;
  try {
    for await (const chunk of chunks) {
      yield chunk;
      lines += newlines(chunk);
      if (now() - shownAt < intervalMs) continue;
      shownAt = now();
      isShown = true;
      stderr.write(`\r${lines.toLocaleString('en')} lines read`);
    }
  } finally {
    if (isShown) stderr.write('\r\u001b[K');
  }
}

function newlines(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, at + 1)) count += 1;
  return count;
}
