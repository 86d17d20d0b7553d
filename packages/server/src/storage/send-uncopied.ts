import type { BindConfig, Connection } from 'pg';

/** Smaller values are cheaper to copy than to send on their own. */
const minUncopiedBytes = 1_024;
const bindCode = 0x42;

/**
 * Lets a connection send large values from where they are. The driver copies each into a buffer that it makes anew
 * whenever it is full.
 */
export function sendUncopied(connection: Connection): void {
  connection.bind = (config) => {
    for (const piece of toBindMessage(config ?? {})) connection.stream.write(piece);
  };
}

/**
 * The message `Bind` in pieces: large values as they are, and what stands between them.
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
export function toBindMessage(config: BindConfig): readonly Buffer[] {
  const { portal = '', statement = '', values = [], valueMapper, binary } = config;
  const mapped: readonly unknown[] = values.map((value, index) =>
    valueMapper ? valueMapper(value, index) : value,
  );
  const sizes = mapped.map(toSize);
  const names = `${portal}\0${statement}\0`;
  let length = 4 + Buffer.byteLength(names) + 2 + 2 * mapped.length + 2 + 4 * mapped.length + 4;
  let own = 1 + length;
  for (const [index, size] of sizes.entries()) {
    if (size === -1) continue;
    length += size;
    if (!isUncopied(mapped[index], size)) own += size;
  }
  const buffer = Buffer.allocUnsafe(own);
  const pieces: Buffer[] = [];
  let sentTo = 0;
  let at = buffer.writeUInt8(bindCode, 0);
  at = buffer.writeInt32BE(length, at);
  at += buffer.write(names, at);
  at = buffer.writeInt16BE(mapped.length, at);
  for (const value of mapped) at = buffer.writeInt16BE(Buffer.isBuffer(value) ? 1 : 0, at);
  at = buffer.writeInt16BE(mapped.length, at);
  for (const [index, value] of mapped.entries()) {
    const size = sizes[index] ?? -1;
    at = buffer.writeInt32BE(size, at);
    if (isUncopied(value, size)) {
      pieces.push(buffer.subarray(sentTo, at), value);
      sentTo = at;
    } else if (Buffer.isBuffer(value)) at += value.copy(buffer, at);
    else if (typeof value === 'string') at += buffer.write(value, at);
  }
  at = buffer.writeInt16BE(1, at);
  buffer.writeInt16BE(binary ? 1 : 0, at);
  return [...pieces, buffer.subarray(sentTo)];
}

/** In bytes; -1 for null, as the protocol has it. */
function toSize(value: unknown): number {
  if (Buffer.isBuffer(value)) return value.length;
  return typeof value === 'string' ? Buffer.byteLength(value) : -1;
}

function isUncopied(value: unknown, size: number): value is Buffer {
  return size >= minUncopiedBytes && Buffer.isBuffer(value);
}
