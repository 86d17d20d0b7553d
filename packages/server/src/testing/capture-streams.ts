import { Readable, Writable } from 'node:stream';
import type { Streams } from '../analyze/streams.js';

/** Streams of a test, and what was written to them. */
export interface CapturedStreams extends Streams {
  readonly written: { out: string; error: string };
}

/** What a test's streams are like. */
export interface CaptureOptions {
  /** What is piped in. @default nothing */
  readonly input?: string | Uint8Array;
  /** Whether every stream is a terminal. @default false */
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Streams that remember what is written to them: for tests. */
export function captureStreams({ input, isTTY = false, columns }: CaptureOptions = {}): CapturedStreams {
  const written = { out: '', error: '' };
  const sink = (name: 'out' | 'error') =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += String(chunk);
        done();
      },
    });
  const bytes = input === undefined ? [] : [Buffer.from(input)];
  return {
    stdin: Object.assign(Readable.from(bytes, { objectMode: false }), { isTTY }),
    stdout: Object.assign(sink('out'), { isTTY, ...(columns !== undefined && { columns }) }),
    stderr: Object.assign(sink('error'), { isTTY }),
    written,
  };
}
