import { constants, createInflateRaw } from 'node:zlib';
import type { ByteSource } from './byte-source.js';

/** How an inflated stream ended. */
export type InflateEnd = 'complete' | 'truncated' | 'corrupt';

/** A byte becomes at most 1,032: twice so much is in memory at once, however hostile the bytes are. */
const INPUT_BYTES = 8 * 1024;
const OUTPUT_BYTES = 128 * 1024;

/**
 * Inflates until the compressed data says that it ends; what follows stays in the source. Gives all that can be read of
 * damaged data. While one part is read, zlib's thread inflates the next one.
 */
export async function* inflate(source: ByteSource): AsyncGenerator<Buffer, InflateEnd, void> {
  const inflater = createInflater();
  let ready: readonly Buffer[] = [];
  try {
    for (;;) {
      const chunk = await source.next();
      if (chunk === undefined) break;
      for (let offset = 0; offset < chunk.length; offset += INPUT_BYTES) {
        const inflating = inflater.write(chunk.subarray(offset, offset + INPUT_BYTES));
        yield* ready;
        const { output, consumed, end } = await inflating;
        ready = output;
        if (end === undefined) continue;
        yield* ready;
        if (end === 'complete') source.unread(chunk.subarray(offset + consumed));
        return end;
      }
    }
    yield* ready;
    return 'truncated';
  } finally {
    inflater.close();
  }
}

interface Inflated {
  readonly output: readonly Buffer[];
  readonly consumed: number;
  readonly end: 'complete' | 'corrupt' | undefined;
}

interface Inflater {
  write(part: Buffer): Promise<Inflated>;
  close(): void;
}

function createInflater(): Inflater {
  const stream = createInflateRaw({ chunkSize: OUTPUT_BYTES, finishFlush: constants.Z_SYNC_FLUSH });
  let output: Buffer[] = [];
  let end: Inflated['end'];
  let settle = (): void => {};
  stream.on('data', (bytes: Buffer) => output.push(bytes));
  stream.on('end', () => {
    end ??= 'complete';
    settle();
  });
  stream.on('error', () => {
    end = 'corrupt';
    settle();
  });

  return {
    async write(part) {
      output = [];
      const before = stream.bytesWritten;
      await new Promise<void>((resolve) => {
        settle = resolve;
        stream.write(part, () => resolve());
      });
      // The end is announced right after the write: wait for it where bytes were left over.
      const consumed = stream.bytesWritten - before;
      if (consumed < part.length && end === undefined) end = 'complete';
      return { output, consumed, end };
    },
    close: () => stream.destroy(),
  };
}
