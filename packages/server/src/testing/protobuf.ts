/** The fields of one protobuf message, by number. */
export interface Fields {
  /** Empty when absent. */
  bytes(field: number): Buffer;
  /** 0 when absent. */
  integer(field: number): bigint;
  messages(field: number): readonly Fields[];
}

/** Reads a protobuf message without its schema: enough to look at what was sent. */
export function readFields(message: Buffer): Fields {
  const parts: { readonly field: number; readonly value: Buffer | bigint }[] = [];
  let offset = 0;
  const readVarint = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = message.readUInt8(offset);
      offset += 1;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const readBytes = (length: number) => {
    offset += length;
    return message.subarray(offset - length, offset);
  };
  const readValue = (wireType: number) => {
    if (wireType === 0) return readVarint();
    if (wireType === 1) return readBytes(8).readBigUInt64LE();
    if (wireType === 5) return BigInt(readBytes(4).readUInt32LE());
    return readBytes(Number(readVarint()));
  };
  while (offset < message.length) {
    const key = Number(readVarint());
    parts.push({ field: key >> 3, value: readValue(key & 7) });
  }
  const of = (field: number) => parts.filter((part) => part.field === field).map(({ value }) => value);
  return {
    bytes: (field) => of(field).find((value) => typeof value !== 'bigint') ?? Buffer.alloc(0),
    integer: (field) => of(field).find((value) => typeof value === 'bigint') ?? 0n,
    messages: (field) => of(field).flatMap((value) => (typeof value === 'bigint' ? [] : [readFields(value)])),
  };
}
