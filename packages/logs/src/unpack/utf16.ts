import type { ByteSource } from './byte-source.js';

/** Whether a byte order mark says that the text is UTF-16, which PowerShell writes when its output goes to a file. */
export function isUtf16(head: Buffer): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

/** Gives the text as UTF-8. */
export async function* readUtf16(source: ByteSource): AsyncGenerator<Uint8Array, void, void> {
  const mark = await source.peek(1);
  const decoder = new TextDecoder(mark[0] === 0xff ? 'utf-16le' : 'utf-16be');
  for (let chunk = await source.next(); chunk !== undefined; chunk = await source.next()) {
    yield Buffer.from(decoder.decode(chunk, { stream: true }));
  }
  yield Buffer.from(decoder.decode());
}
