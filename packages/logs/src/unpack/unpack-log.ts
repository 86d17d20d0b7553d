import { type ByteSource, createByteSource } from './byte-source.js';
import { isGzip, unpackGzip } from './unpack-gzip.js';
import type { UnpackReport } from './unpack-report.js';
import { unpackZip } from './unpack-zip.js';
import { isUtf16, readUtf16 } from './utf16.js';
import { isZip } from './zip-entry.js';

const unknownForms: readonly Buffer[] = [
  Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), // zstd
  Buffer.from([0xfd, 0x37, 0x7a, 0x58]), // xz
  Buffer.from('BZh'),
  Buffer.from([0x37, 0x7a, 0xbc, 0xaf]), // 7z
];
const HEAD_BYTES = 4;
const SAMPLE_BYTES = 4096;
/** In text hardly any byte is a control character; in other data every eighth one is. */
const MAX_CONTROL_SHARE = 0.1;
const MAX_UNREADABLE_SHARE = 0.3;

/**
 * Gives the text of a log whatever it is wrapped in: as it is, gzip, the zip archive of a run, UTF-16. Reads no more than
 * `maxBytes` of what it leaves out; how much it gives is for the caller to limit.
 */
export async function* unpackLog(
  chunks: AsyncIterable<Uint8Array>,
  report: UnpackReport,
  maxBytes = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array, void, void> {
  const source = createByteSource(chunks);
  try {
    const head = await source.peek(HEAD_BYTES);
    if (head.length === 0) report.problem('no-bytes');
    else if (isGzip(head)) yield* unpackGzip(source, report);
    else if (isZip(head)) yield* unpackZip(source, report, maxBytes);
    else if (isUtf16(head)) yield* readUtf16(source);
    else yield* readPlain(source, report);
  } finally {
    await source.close();
  }
}

async function* readPlain(source: ByteSource, report: UnpackReport): AsyncGenerator<Uint8Array, void, void> {
  const head = await source.peek(HEAD_BYTES);
  const isPacked = unknownForms.some((form) => head.subarray(0, form.length).equals(form));
  if (isPacked) report.problem('unknown-compression');
  const sample: Uint8Array[] = [];
  let sampled = 0;
  for (let chunk = await source.next(); chunk !== undefined; chunk = await source.next()) {
    if (sampled < SAMPLE_BYTES) sample.push(Uint8Array.from(chunk.subarray(0, SAMPLE_BYTES - sampled)));
    sampled += chunk.length;
    yield chunk;
  }
  if (!isPacked && isBinary(Buffer.concat(sample))) report.problem('binary');
}

/** Logs hold stray control bytes and wrong encodings; what is full of them is no log. */
function isBinary(sample: Buffer): boolean {
  const controls = sample.filter(isControl).length;
  const unreadable = sample.toString('utf8').split('\ufffd').length - 1;
  return controls > sample.length * MAX_CONTROL_SHARE || unreadable > sample.length * MAX_UNREADABLE_SHARE;
}

/** Not those that text has: tab, line ends, escape. */
function isControl(byte: number): boolean {
  return byte < 8 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32);
}
