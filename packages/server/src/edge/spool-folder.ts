import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OpsError } from '@opsaicortex/core';
import { syncDirectory } from './sync-directory.js';

/** A file of the spool, named by its place in the order of arrival. */
export interface SpoolFile {
  readonly sequence: number;
  readonly bytes: number;
  readonly arrivedAt: Date;
}

const namePattern = /^(\d{16})\.delivery$/;
const leftoverPattern = /^(?:\d{16}\.delivery\.partial|probe(?:\.partial)?)$/;

/** Such as `0000000000000042.delivery`: sorted by name is sorted by arrival, whatever clocks do. */
export function toFileName(sequence: number): string {
  return `${String(sequence).padStart(16, '0')}.delivery`;
}

/**
 * Makes the folders of a spool where they are missing, and removes what a process was writing when it died: nobody was
 * told that it is stored.
 * @throws OpsError `configuration` when they cannot be written
 */
export async function openSpoolFolder(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    try {
      await mkdir(path, { recursive: true, mode: 0o700 });
      await syncDirectory(dirname(path));
      for (const name of await readdir(path)) {
        if (leftoverPattern.test(name)) await rm(join(path, name), { force: true });
      }
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      const message = `The spool ${path} cannot be written (${code}): make it a folder that this user may write, or set DATA_DIR to another one.`;
      throw new OpsError('configuration', message, { adapter: 'server', cause: error });
    }
  }
}

/** What is in a folder of the spool, oldest first. Files with other names are left alone. */
export async function listSpoolFiles(path: string): Promise<readonly SpoolFile[]> {
  const files: SpoolFile[] = [];
  for (const name of (await readdir(path)).sort()) {
    const sequence = namePattern.exec(name)?.[1];
    if (sequence === undefined) continue;
    // Undefined when it is gone in between.
    const found = await stat(join(path, name)).catch(() => undefined);
    if (found?.isFile()) {
      files.push({ sequence: Number(sequence), bytes: found.size, arrivedAt: found.mtime });
    }
  }
  return files;
}
