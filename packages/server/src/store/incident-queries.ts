import { createParameters, type Parameters, type Statement } from './statement.js';

/** Which incidents a page is of. */
export interface IncidentFilter {
  readonly status?: 'open' | 'resolved' | undefined;
  readonly repository?: string | undefined;
  /** A domain (`code`, `platform`, `unknown`), else a kind. */
  readonly category?: string | undefined;
  /** What the page begins after. */
  readonly before?: readonly [seenAt: string, id: string] | undefined;
  readonly limit: number;
}

/** The newest that search looks at one by one: words that one in twenty has are found there. */
const walkedRows = 1_000;
/** Rows in which it looks how common words are. */
export const sampledRows = 500;

const columns = `id, status, source, repository, pipeline, ref, fingerprint, title, category_domain, category_kind,
  severity, occurrence_count, revision, first_seen_at, last_seen_at, resolved_at`;
const shown = `${columns}, last_seen_at::text AS cursor_at`;
const newestFirst = 'ORDER BY last_seen_at DESC, id DESC';
const domains: ReadonlySet<string> = new Set(['code', 'platform', 'unknown']);

/** One page, most recently seen first: read from one index in its order, or from two of them that are merged. */
export function toIncidentPage(filter: IncidentFilter): Statement {
  const parameters = createParameters();
  const page = toPage(filter, parameters, columns);
  return { sql: `SELECT ${shown} FROM (${page}) AS page ${newestFirst}`, values: parameters.values };
}

/**
 * Of the newest that the filter lets through, those with words that begin like those of `q`; and in every row, whether
 * these were all. Without any, one row of nulls says so.
 */
export function toIncidentWalk(filter: IncidentFilter, q: string): Statement {
  const parameters = createParameters();
  const newest = toPage({ ...filter, limit: walkedRows }, parameters, `${columns}, words`);
  const query = `opsaicortex_query(opsaicortex_words(${parameters.add(q)}), '', NULL)`;
  const sql = `WITH newest AS MATERIALIZED (${newest})
    SELECT ${shown}, is_complete FROM (SELECT count(*) < ${walkedRows} AS is_complete FROM newest) AS walk
    LEFT JOIN (SELECT * FROM newest WHERE words @@ ${query} ${newestFirst} LIMIT ${parameters.add(filter.limit)}) AS found
      ON true
    ${newestFirst}`;
  return { sql, values: parameters.values };
}

/** How many of the newest incidents of all have words that begin like each word of `q`. */
export function toWordFrequencies(q: string): Statement {
  const sql = `WITH newest AS MATERIALIZED (SELECT words FROM incidents ${newestFirst} LIMIT ${sampledRows})
    SELECT word, (SELECT count(*) FROM newest WHERE words @@ query)::int AS count
    FROM (SELECT word, opsaicortex_query(ARRAY[word], '', NULL) AS query
      FROM unnest(opsaicortex_words($1)) AS word OFFSET 0) AS asked`;
  return { sql, values: [q] };
}

/**
 * The same from the index of words, for what is rarer: back week by week until the page is full. The index holds each
 * word with its week, and what is filtered by beside it, so that only rows of the page's kind are fetched.
 * @param sought words to look up: others are common, and cheaper to look for in the rows that these find
 */
export function toIncidentSearch(filter: IncidentFilter, q: string, sought: readonly string[]): Statement {
  const { status, repository, category, before, limit } = filter;
  const parameters = createParameters();
  const isDomain = category !== undefined && domains.has(category);
  const exact = [
    status === undefined ? null : `s${status}`,
    repository === undefined ? null : `r${repository}`,
    category === undefined ? null : `${isDomain ? 'd' : 'k'}${category}`,
  ].map((value) => `${parameters.add(value)}::text`);
  const query = `opsaicortex_query(opsaicortex_words(${parameters.add(q)}), '', NULL)`;
  const end = before === undefined ? 'max(last_seen_at)' : `${parameters.add(before[0])}::timestamptz`;
  const sql = `SELECT ${shown} FROM (
      SELECT opsaicortex_week(${end}) AS newest, opsaicortex_week(min(last_seen_at)) AS oldest FROM incidents) AS kept,
    generate_series(newest, oldest, -1) AS week,
    LATERAL (SELECT * FROM (
        SELECT ${columns}, words FROM incidents
        WHERE opsaicortex_search(words, opsaicortex_week(last_seen_at), 's' || status, 'r' || repository,
            'd' || category_domain, 'k' || category_kind)
          @@ opsaicortex_query(${parameters.add(sought)}::text[], week || '/', ${exact.join(', ')}) OFFSET 0) AS matching
      WHERE words @@ ${query} ${before === undefined ? '' : `AND ${isBefore(before, parameters)}`} ${newestFirst} LIMIT ${parameters.add(limit)}) AS found
    LIMIT ${parameters.add(limit)}`;
  return { sql, values: parameters.values };
}

/** The open ones that came back most often. */
export function toRecurringIncidents(limit: number): Statement {
  const sql = `SELECT ${shown} FROM incidents WHERE status = 'open' ORDER BY occurrence_count DESC, id LIMIT $1`;
  return { sql, values: [limit] };
}

function toPage(filter: IncidentFilter, parameters: Parameters, selected: string): string {
  const { status, repository, category, before } = filter;
  const conditions = [
    ...(repository === undefined ? [] : [`repository = ${parameters.add(repository)}`]),
    ...(category === undefined
      ? []
      : [`${domains.has(category) ? 'category_domain' : 'category_kind'} = ${parameters.add(category)}`]),
    ...(before === undefined ? [] : [isBefore(before, parameters)]),
  ];
  const limit = parameters.add(filter.limit);
  const select = (...more: readonly string[]) => {
    const all = [...conditions, ...more];
    const where = all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`;
    return `(SELECT ${selected} FROM incidents ${where} ${newestFirst} LIMIT ${limit})`;
  };
  if (status !== undefined) return select(`status = '${status}'`);
  if (repository === undefined && category === undefined) return select();
  const both = `${select("status = 'open'")} UNION ALL ${select("status = 'resolved'")}`;
  return `SELECT * FROM (${both}) AS merged ${newestFirst} LIMIT ${limit}`;
}

function isBefore([seenAt, id]: readonly [string, string], parameters: Parameters): string {
  return `(last_seen_at, id) < (${parameters.add(seenAt)}::timestamptz, ${parameters.add(id)}::text)`;
}
