import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { peekStream } from './peek-stream.js';

/** Bytes that are enough to tell what a file is. */
const headBytes = 8192;
/** A file can be made that inflates to itself. */
const maxDepth = 2;

/** The text of a log, whatever it is wrapped in; or what it is instead, for people. */
export type DecodedInput =
  | { readonly chunks: AsyncIterable<Uint8Array> }
  | { readonly what: 'empty' | 'binary data' | 'a ZIP archive' };

/** Unwraps gzip and UTF-16 by their first bytes. Nothing is read ahead but those. */
export async function decodeInput(bytes: AsyncIterable<Uint8Array>, depth = 0): Promise<DecodedInput> {
  const { head, chunks } = await peekStream(bytes, headBytes);
  if (head[0] === 0x1f && head[1] === 0x8b && depth < maxDepth)
    return decodeInput(inflate(chunks), depth + 1);
  if (head.byteLength === 0) return { what: 'empty' };
  if (Buffer.from(head.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004')
    return { what: 'a ZIP archive' };
  if (head[0] === 0xff && head[1] === 0xfe) return { chunks: fromUtf16(chunks) };
  return isBinary(head) ? { what: 'binary data' } : { chunks };
}

/** Pipelined, so that an error of the file reaches the reader, and a reader that stops closes the file. */
function inflate(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return pipeline(Readable.from(chunks, { objectMode: false }), createGunzip(), () => {});
}

/** What PowerShell writes with `>`. */
async function* fromUtf16(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  const decoder = new TextDecoder('utf-16le');
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

/** Logs hold stray control bytes and wrong encodings; a file that is full of them is no log. */
function isBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) if (byte < 0x07 || (byte > 0x0d && byte < 0x1b)) controls += 1;
  const unreadable = new TextDecoder().decode(head).split('\uFFFD').length - 1;
  return controls > head.byteLength * 0.1 || unreadable > head.byteLength * 0.3;
}
