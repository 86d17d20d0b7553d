import type { Queryable } from './database.js';

/** The version that the schema is at. Rejects where no migration ever ran. */
export async function readSchemaVersion(database: Queryable): Promise<number> {
  const { rows } = await database.query<{ version: number }>(
    'SELECT coalesce(max(version), 0)::int AS version FROM opsaicortex_migrations',
  );
  return rows[0]?.version ?? 0;
}
