/** Bytes that are read in the sizes that a format needs. */
export interface ByteSource {
  /** What is there next, of any size; `undefined` at the end. */
  next(): Promise<Buffer | undefined>;
  /** The next `count` bytes, fewer at the end; they stay there. */
  peek(count: number): Promise<Buffer>;
  /** The next `count` bytes, which are then gone; `undefined` when there are fewer. */
  take(count: number): Promise<Buffer | undefined>;
  /** Puts bytes back in front. */
  unread(bytes: Buffer): void;
  /** Tells the stream that no more will be read. */
  close(): Promise<void>;
}

/** Creates a source of the chunks of a stream. */
export function createByteSource(chunks: AsyncIterable<Uint8Array>): ByteSource {
  const iterator = chunks[Symbol.asyncIterator]();
  let ahead: Buffer = Buffer.alloc(0);

  const pull = async (): Promise<Buffer | undefined> => {
    for (;;) {
      const { value, done } = await iterator.next();
      if (done === true) return undefined;
      if (value.byteLength > 0) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    }
  };
  const peek = async (count: number): Promise<Buffer> => {
    while (ahead.length < count) {
      // The stream may fill the same chunk again.
      if (ahead.length > 0) ahead = Buffer.from(ahead);
      const more = await pull();
      if (more === undefined) break;
      ahead = ahead.length === 0 ? more : Buffer.concat([ahead, more]);
    }
    return ahead.subarray(0, count);
  };

  return {
    peek,
    async next() {
      if (ahead.length === 0) return pull();
      const bytes = ahead;
      ahead = Buffer.alloc(0);
      return bytes;
    },
    async take(count) {
      const bytes = await peek(count);
      if (bytes.length < count) return undefined;
      ahead = ahead.subarray(count);
      return bytes;
    },
    unread(bytes) {
      ahead = ahead.length === 0 ? bytes : Buffer.concat([bytes, ahead]);
    },
    async close() {
      await iterator.return?.();
    },
  };
}
