import type { Queryable } from './database.js';
import { toStorableText } from './storable.js';

/** Work that rests: all of it (`*`), one channel (`sink:<name>:<destination>`) or one adapter (`adapter:<name>`). */
export interface Pause {
  readonly key: string;
  /** Null: until somebody lifts it. */
  readonly until: Date | null;
  /** By the database's clock; null as `until`. */
  readonly remainingMs: number | null;
  readonly reason: string;
}

/** Key of the pause of everything. */
export const globalPause = '*';

/** Key of the pause of one channel. */
export function toChannelKey(place: { readonly name: string; readonly destination: string }): string {
  return `sink:${place.name}:${place.destination}`;
}

/** Key of the pause of one adapter. */
export function toAdapterKey(name: string): string {
  return `adapter:${name}`;
}

/** The pauses that are not over. */
export async function listPauses(database: Queryable): Promise<readonly Pause[]> {
  const { rows } = await database.query<{
    key: string;
    until: Date | null;
    remaining_ms: number | null;
    reason: string;
  }>(
    `SELECT key, until, ceil(extract(epoch FROM until - now()) * 1000)::float8 AS remaining_ms, reason FROM pauses
     WHERE until IS NULL OR until > now() ORDER BY key`,
    [],
    'opsaicortex_list_pauses',
  );
  return rows.map(({ remaining_ms: remainingMs, ...row }) => ({ ...row, remainingMs }));
}

/** Pauses something for so long (null: until it is lifted). A longer pause that stands already stays. */
export async function putPause(
  database: Queryable,
  pause: { readonly key: string; readonly forMs: number | null; readonly reason: string },
): Promise<void> {
  await database.query(
    `INSERT INTO pauses (key, until, reason) VALUES ($1, now() + $2::float8 * interval '1 millisecond', $3)
     ON CONFLICT (key) DO UPDATE SET reason = excluded.reason,
       until = CASE WHEN pauses.until IS NULL OR excluded.until IS NULL THEN NULL
         ELSE greatest(pauses.until, excluded.until) END`,
    [pause.key, pause.forMs, toStorableText(pause.reason).slice(0, 500)],
  );
}

/** Lifts a pause, and forgets those that are over. False when there was none. */
export async function liftPause(database: Queryable, key: string): Promise<boolean> {
  const { rows } = await database.query<{ key: string }>(
    'DELETE FROM pauses WHERE key = $1 OR until < now() RETURNING key',
    [key],
  );
  return rows.some((row) => row.key === key);
}
