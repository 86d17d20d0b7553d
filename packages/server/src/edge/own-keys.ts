import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { OpsError } from '@opsaicortex/core';
import { createInternalKey, type InternalKeys, internalKeysSchema } from './internal-keys.js';

const fileName = 'internal-keys.json';

/**
 * The keys of an embedded server: made at the first start, kept in a file that only its owner may read. The directory
 * must be locked by this process.
 * @throws OpsError `configuration` when the file holds something else
 */
export async function loadOwnKeys(directory: string): Promise<InternalKeys> {
  const path = join(directory, fileName);
  const stored = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (stored === undefined) return writeKeys(path, { keys: [createInternalKey()] });
  const parsed = internalKeysSchema.safeParse(stored);
  if (parsed.success) return parsed.data;
  const problem = parsed.error.issues[0]?.message ?? 'is not a JWKS';
  throw new OpsError('configuration', `${path} ${problem}: delete it, and new keys are made.`, {
    adapter: 'server',
  });
}

/** Whole or not at all: a process that dies in between leaves no half of a key. */
async function writeKeys(path: string, keys: InternalKeys): Promise<InternalKeys> {
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(keys)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
  return keys;
}
