/** What a statement gives back, in the words of both drivers. */
export interface QueryResult<Row> {
  readonly rows: readonly Row[];
}

/** Runs SQL: on the database, or inside a transaction. */
export interface Queryable {
  /**
   * One statement. The row type is a promise of the SQL text beside it. With a name, which belongs to one text for
   * good, a connection prepares it once.
   */
  query<Row>(sql: string, values?: readonly unknown[], name?: string): Promise<QueryResult<Row>>;
  /** Several statements in one text, without values. */
  execute(sql: string): Promise<void>;
}

/** All that the stores need of a database: satisfied by PostgreSQL through `pg` and by PGlite. */
export interface Database extends Queryable {
  /** Commits when `work` resolves, rolls back when it rejects. */
  transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
