import { createHash } from 'node:crypto';
import { open, readFile, rename, unlink } from 'node:fs/promises';

/** Says what the file is; a checksum of the rest follows, so that a damaged file is told from a good one. */
const prefix = 'opsaicortex-spool-1 ';
const checksumLength = 64;
/** Bytes of a spool file before its envelope. */
export const spoolFileHeadBytes = prefix.length + checksumLength + 1;

/** Writes a file that is whole or not there, and on disk when it resolves; its name is not, until the directory is synced. */
export async function writeSpoolFile(path: string, envelope: Uint8Array): Promise<void> {
  const partialPath = toPartialPath(path);
  const head = Buffer.from(`${prefix}${checksum(envelope)}\n`);
  try {
    const file = await open(partialPath, 'wx', 0o600);
    try {
      await writeAll(file, head);
      await writeAll(file, envelope);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partialPath, path);
  } catch (error) {
    await unlink(partialPath).catch(() => {});
    throw error;
  }
}

/** Where a file is until it is whole. */
export function toPartialPath(path: string): string {
  return `${path}.partial`;
}

/** The envelope of a file; undefined when it is damaged. Rejects when the disk does not give it. */
export async function readSpoolFile(path: string): Promise<Buffer | undefined> {
  const bytes = await readFile(path);
  const head = bytes.toString('latin1', 0, spoolFileHeadBytes);
  const envelope = bytes.subarray(spoolFileHeadBytes);
  return head === `${prefix}${checksum(envelope)}\n` ? envelope : undefined;
}

function checksum(envelope: Uint8Array): string {
  return createHash('sha256').update(envelope).digest('hex');
}

/** A full disk may take a part and say so by the count alone. */
async function writeAll(file: Awaited<ReturnType<typeof open>>, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written);
    written += bytesWritten;
  }
}
