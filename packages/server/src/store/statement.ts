import type { Queryable } from './database.js';

/**
 * A statement apart from its run, so that a test can have it explained. Without a name: it is planned anew each time,
 * for the values that it has.
 */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Runs it. The row type is a promise of the SQL text. */
export async function runStatement<Row>(
  database: Queryable,
  { sql, values }: Statement,
): Promise<readonly Row[]> {
  return (await database.query<Row>(sql, values)).rows;
}

/** Collects values, and gives each its place in the text. */
export interface Parameters {
  readonly values: readonly unknown[];
  add(value: unknown): string;
}

/** None yet. */
export function createParameters(): Parameters {
  const values: unknown[] = [];
  return { values, add: (value) => `$${values.push(value)}` };
}
