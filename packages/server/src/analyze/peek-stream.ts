/** A stream whose beginning was looked at. */
export interface PeekedStream {
  /** The first bytes, as many as were asked for unless the stream is shorter. */
  readonly head: Uint8Array;
  /** All bytes, the head included. Can be read once. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Reads as far as is needed to look at the first `wanted` bytes. */
export async function peekStream(chunks: AsyncIterable<Uint8Array>, wanted: number): Promise<PeekedStream> {
  const iterator = chunks[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let length = 0;
  while (length < wanted) {
    const { done, value } = await iterator.next();
    if (done) break;
    read.push(value);
    length += value.byteLength;
  }
  return { head: Buffer.concat(read).subarray(0, wanted), chunks: replay(read, iterator) };
}

async function* replay(
  read: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, void> {
  try {
    yield* read;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
