import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The admin token of an embedded server: made at the first start, kept in a file that only its owner may read. */
export async function loadAdminToken(directory: string): Promise<string> {
  const path = toAdminTokenPath(directory);
  const stored = (await readFile(path, 'utf8').catch(() => '')).trim();
  if (stored !== '') return stored;
  const token = randomBytes(32).toString('base64url');
  await writeFile(path, `${token}\n`, { mode: 0o600 });
  return token;
}

/** Where {@link loadAdminToken} keeps it. */
export function toAdminTokenPath(directory: string): string {
  return join(directory, 'admin-token');
}
