import type { ByteSource } from './byte-source.js';

/** A file of an archive, as the header in front of its bytes describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated' | 'unknown';
  /** `undefined` when it is only known behind the file. */
  readonly compressedBytes: number | undefined;
  readonly isEncrypted: boolean;
  /** A descriptor with check sum and sizes follows the file. */
  readonly hasDescriptor: boolean;
}

const LOCAL_HEADER_BYTES = 30;
const flags = { encrypted: 1, descriptor: 8 } as const;
const methods: Readonly<Record<number, ZipEntry['method']>> = { 0: 'stored', 8: 'deflated' };
const ZIP64_SIZE = 0xffff_ffff;
const ZIP64_FIELD = 1;
const DESCRIPTOR = Buffer.from('PK\x07\x08', 'latin1');
const SIGNATURE = Buffer.from('PK', 'latin1');

/** Whether the bytes are the header of an archive's file, or the end of an empty archive. */
export function isZip(head: Buffer): boolean {
  const signature = head.toString('latin1', 0, 4);
  return signature === 'PK\x03\x04' || signature === 'PK\x05\x06';
}

/** Reads the header of the next file; `'end'` where the list of contents begins, `'damaged'` where something else stands. */
export async function readZipEntry(source: ByteSource): Promise<ZipEntry | 'end' | 'damaged' | 'truncated'> {
  const signature = (await source.peek(4)).toString('latin1');
  if (signature.length < 4) return 'truncated';
  if (signature !== 'PK\x03\x04') return signature.startsWith('PK') ? 'end' : 'damaged';
  const header = await source.take(LOCAL_HEADER_BYTES);
  if (header === undefined) return 'truncated';
  const flag = header.readUInt16LE(6);
  const name = await source.take(header.readUInt16LE(26));
  const extra = await source.take(header.readUInt16LE(28));
  if (name === undefined || extra === undefined) return 'truncated';
  const size = header.readUInt32LE(18);
  const hasDescriptor = (flag & flags.descriptor) !== 0;
  const method = methods[header.readUInt16LE(8)] ?? 'unknown';
  // A stored file has no end of its own: its size must stand in front.
  const isUnknown = hasDescriptor && size === 0 && method !== 'stored';
  return {
    name: name.toString('utf8'),
    method,
    compressedBytes: size === ZIP64_SIZE ? readZip64Size(extra) : isUnknown ? undefined : size,
    isEncrypted: (flag & flags.encrypted) !== 0,
    hasDescriptor,
  };
}

/** Skips check sum and sizes, which have 4 or 8 bytes: what follows them begins with `PK`. */
export async function skipDescriptor(source: ByteSource): Promise<void> {
  if ((await source.peek(4)).equals(DESCRIPTOR)) await source.take(4);
  const ahead = await source.peek(22);
  const isShort = ahead.subarray(12, 14).equals(SIGNATURE) || !ahead.subarray(20, 22).equals(SIGNATURE);
  await source.take(isShort ? 12 : 20);
}

function readZip64Size(extra: Buffer): number | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== ZIP64_FIELD || at + 20 > extra.length) continue;
    return Number(extra.readBigUInt64LE(at + 12));
  }
  return undefined;
}
