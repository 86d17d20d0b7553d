import type { Queryable } from './database.js';

/** Long after its own end a token's id is kept: the clocks of the processes that look at it differ. */
const graceMinutes = 10;

/** Notes that a token was used. False when it was used before, in whatever process. */
export async function claimToken(database: Queryable, jti: string, expiresAt: Date): Promise<boolean> {
  const { rows } = await database.query(
    'INSERT INTO internal_tokens (jti, expires_at) VALUES ($1, $2) ON CONFLICT (jti) DO NOTHING RETURNING jti',
    [jti, expiresAt],
  );
  return rows.length === 1;
}

/** Forgets tokens that are too old to be accepted anyway. */
export async function deleteExpiredTokens(database: Queryable): Promise<void> {
  await database.query(
    `DELETE FROM internal_tokens WHERE expires_at < now() - interval '${graceMinutes} minutes'`,
  );
}
