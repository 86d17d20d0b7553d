import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { OpsError } from '@opsaicortex/core';

/**
 * Makes the data directory where it is missing.
 * @throws OpsError `configuration` when it cannot be written
 */
export async function openDataDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await access(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new OpsError(
      'configuration',
      `The data directory ${path} cannot be written (${code}): make it a folder that this user may write, or set DATA_DIR to another one.`,
      { adapter: 'server', cause: error },
    );
  }
}
