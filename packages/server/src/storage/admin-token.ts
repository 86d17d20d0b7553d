import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileName = 'admin-token';

/** The admin token of an embedded server: made at the first start, kept in a file that only its owner may read. */
export async function loadAdminToken(directory: string): Promise<string> {
  const stored = await readAdminToken(directory);
  if (stored !== undefined) return stored;
  const token = randomBytes(32).toString('base64url');
  await writeFile(join(directory, fileName), `${token}\n`, { mode: 0o600 });
  return token;
}

/** The token that an embedded server made before, if any. */
export async function readAdminToken(directory: string): Promise<string | undefined> {
  const stored = await readFile(join(directory, fileName), 'utf8').catch(() => '');
  return stored.trim() === '' ? undefined : stored.trim();
}
