import type { VerifiedDelivery } from '../ingest/delivery-store.js';
import type { Queryable } from './database.js';
import { toStorableJson } from './storable.js';

/** Numbers of rows that statements exist for: few enough to stay prepared, close enough to take most of a batch. */
export const insertSizes = [1, 2, 3, 4, 6, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64] as const;

const columns = 4;

/** The statement for each number of rows. */
const statements = new Map<number, string>(insertSizes.map((size) => [size, toStatement(size)]));

/**
 * Stores deliveries in one statement and returns the ids of those that are new. Bodies go as values, not as arrays:
 * encoding an array of large ones costs more than it saves.
 */
export async function insertDeliveries(
  database: Queryable,
  deliveries: readonly VerifiedDelivery[],
): Promise<ReadonlySet<string>> {
  // Always in the same order: two processes that store the same deliveries must not wait for each other.
  const sorted = deliveries.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const values = sorted.flatMap(({ id, source, headers, body }) => [id, source, toJson(headers), body]);
  const size = sorted.length;
  const { rows } = await database.query<{ id: string }>(
    statements.get(size) ?? toStatement(size),
    values,
    statements.has(size) ? `opsaicortex_insert_deliveries_${size}` : undefined,
  );
  return new Set(rows.map(({ id }) => id));
}

function toStatement(size: number): string {
  const rows = Array.from({ length: size }, (_row, index) => {
    const [id, source, headers, body] = Array.from(
      { length: columns },
      (_, at) => `$${index * columns + at + 1}`,
    );
    return `(${id}, ${source}, ${headers}, ${body})`;
  });
  return `INSERT INTO deliveries (id, source, headers, body) VALUES ${rows.join(', ')}
    ON CONFLICT (id) DO NOTHING RETURNING id`;
}

/** NUL and lone surrogates, as `JSON.stringify` writes them: `jsonb` refuses both. */
const unstorable = /\\u(?:0000|d[89a-f])/;

function toJson(headers: Readonly<Record<string, string>>): string {
  const text = JSON.stringify(headers);
  return unstorable.test(text) ? toStorableJson(headers) : text;
}
