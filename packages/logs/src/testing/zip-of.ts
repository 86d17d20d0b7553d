import { crc32, deflateRawSync } from 'node:zlib';

/** How an archive is written. */
export interface ZipForm {
  /** Sizes stand behind each file, as in archives that are written as a stream. */
  readonly hasDescriptor?: boolean;
  readonly isStored?: boolean;
}

/** A zip archive of some texts by name, in their order. */
export function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  { hasDescriptor = false, isStored = false }: ZipForm = {},
  hasContents = true,
): Buffer {
  const parts: Buffer[] = [];
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    const isPlain = isStored || bytes.length === 0;
    const packed = isPlain ? bytes : deflateRawSync(bytes);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(bytes), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(bytes.length, 8);
    const header = Buffer.alloc(30);
    header.write('PK\u0003\u0004', 'latin1');
    header.writeUInt16LE(hasDescriptor ? 8 : 0, 6);
    header.writeUInt16LE(isPlain ? 0 : 8, 8);
    if (!hasDescriptor || isPlain) sizes.copy(header, 14);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    parts.push(header, Buffer.from(name), packed);
    if (hasDescriptor) parts.push(Buffer.from('PK\u0007\u0008', 'latin1'), sizes);
  }
  if (hasContents) parts.push(Buffer.from('PK\u0001\u0002and so on', 'latin1'));
  return Buffer.concat(parts);
}
