import type { ByteSource } from './byte-source.js';
import { inflate } from './inflate.js';
import { createJobCopies } from './job-copies.js';
import type { UnpackReport } from './unpack-report.js';
import { readZipEntry, skipDescriptor, type ZipEntry } from './zip-entry.js';

type FileEnd = 'complete' | 'truncated' | 'corrupt' | 'unreadable';

/** Gives the text of all files of an archive in the order of their bytes, without copies of the same job's log. */
export async function* unpackZip(
  source: ByteSource,
  report: UnpackReport,
  maxSkippedBytes: number,
): AsyncGenerator<Buffer, void, void> {
  const copies = createJobCopies();
  let skippedBytes = 0;
  for (;;) {
    const entry = await readZipEntry(source);
    if (entry === 'end') return;
    if (entry === 'truncated') return report.problem('zip-truncated');
    if (entry === 'damaged') return report.problem('zip-corrupt');
    const isCopy = copies.isCopy(entry.name);
    if (isCopy) report.problem('zip-copies-skipped');
    else if (!entry.name.endsWith('/')) report.file(entry.name);

    const file = readFile(source, entry);
    let step = await file.next();
    while (!step.done) {
      if (!isCopy) yield step.value;
      else skippedBytes += step.value.length;
      if (skippedBytes > maxSkippedBytes) return;
      step = await file.next();
    }
    if (step.value === 'unreadable') {
      report.problem('zip-entry-skipped');
      // Where the next file begins is not known.
      if (entry.compressedBytes === undefined) return;
    } else if (step.value !== 'complete') return report.problem(`zip-${step.value}`);
    if (entry.hasDescriptor) await skipDescriptor(source);
  }
}

async function* readFile(source: ByteSource, entry: ZipEntry): AsyncGenerator<Buffer, FileEnd, void> {
  const { method, compressedBytes, isEncrypted } = entry;
  if (method === 'deflated' && !isEncrypted && compressedBytes !== 0) return yield* inflate(source);
  if (compressedBytes === undefined) return 'unreadable';
  const isReadable = method === 'stored' && !isEncrypted;
  let left = compressedBytes;
  while (left > 0) {
    const chunk = await source.next();
    if (chunk === undefined) return 'truncated';
    const part = chunk.subarray(0, left);
    if (part.length < chunk.length) source.unread(chunk.subarray(part.length));
    left -= part.length;
    if (isReadable) yield part;
  }
  return isReadable || compressedBytes === 0 ? 'complete' : 'unreadable';
}
