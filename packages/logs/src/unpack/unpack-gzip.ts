import { crc32 } from 'node:zlib';
import type { ByteSource } from './byte-source.js';
import { inflate } from './inflate.js';
import type { UnpackReport } from './unpack-report.js';

const HEADER_BYTES = 10;
const TRAILER_BYTES = 8;
const FLAG_AT = 3;
const flags = { headerCheck: 2, extra: 4, name: 8, comment: 16 } as const;
const MAX_TEXT_BYTES = 64 * 1024;

/** Whether the bytes are a gzip member's first ones. */
export function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

/** Gives the text of all members, one after the other (RFC 1952). Damaged ones give what can be read. */
export async function* unpackGzip(
  source: ByteSource,
  report: UnpackReport,
): AsyncGenerator<Buffer, void, void> {
  while (isGzip(await source.peek(3))) {
    if (!(await skipHeader(source))) return report.problem('gzip-truncated');
    let check = 0;
    const member = inflate(source);
    let step = await member.next();
    while (!step.done) {
      check = crc32(step.value, check);
      yield step.value;
      step = await member.next();
    }
    if (step.value !== 'complete') return report.problem(`gzip-${step.value}`);
    const trailer = await source.take(TRAILER_BYTES);
    if (trailer === undefined) return report.problem('gzip-truncated');
    if (trailer.readUInt32LE(0) !== check) return report.problem('gzip-corrupt');
  }
}

async function skipHeader(source: ByteSource): Promise<boolean> {
  const header = await source.take(HEADER_BYTES);
  if (header === undefined) return false;
  const flag = header[FLAG_AT] ?? 0;
  if ((flag & flags.extra) !== 0) {
    const length = await source.take(2);
    if (length === undefined || !(await source.take(length.readUInt16LE(0)))) return false;
  }
  if ((flag & flags.name) !== 0 && !(await skipText(source))) return false;
  if ((flag & flags.comment) !== 0 && !(await skipText(source))) return false;
  return (flag & flags.headerCheck) === 0 || (await source.take(2)) !== undefined;
}

/** A text that ends with a zero byte. */
async function skipText(source: ByteSource): Promise<boolean> {
  for (let count = 0; count < MAX_TEXT_BYTES; count += 1) {
    const byte = await source.take(1);
    if (byte === undefined) return false;
    if (byte[0] === 0) return true;
  }
  return false;
}
