import type { Statement } from './statement.js';

/** Days, both of them included: `2026-11-23`, in UTC. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const dayMs = 86_400_000;

/** Lengths of the spans that numbers of repositories and categories are kept for, in days, as `opsaicortex_spans` has them. */
const spanWidths = [64, 16, 4, 1] as const;

/** Numbers of a kind for each day; of deliveries and notifications by what became of them. */
export function toDailyNumbers({ from, to }: DayRange): Statement {
  const sql = `SELECT chart, span::text AS day, detail AS outcome,
      sum(count)::float8 AS count, sum(amount)::float8 AS amount
    FROM statistics WHERE chart IN ('failures', 'opened', 'resolved', 'flaky', 'deliveries', 'notifications')
      AND span BETWEEN $1::date AND $2::date
    GROUP BY 1, 2, 3`;
  return { sql, values: [from, to] };
}

/** Failures by category, most first. */
export function toCategories(range: DayRange): Statement {
  const sql = `SELECT label AS domain, detail AS kind, sum(count)::float8 AS failures
    FROM unnest($1::text[], $2::date[]) AS cover (width, starts)
    JOIN statistics ON chart = 'category-failures/' || width AND span = starts
    GROUP BY 1, 2 HAVING sum(count) > 0 ORDER BY 3 DESC, 1, 2`;
  return { sql, values: toCoverValues(range) };
}

/** The repositories that failed most, and how fast they were repaired. */
export function toRepositories(range: DayRange, limit: number): Statement {
  const sql = `WITH cover AS (SELECT * FROM unnest($1::text[], $2::date[]) AS cover (width, starts)),
    failing AS (
      SELECT label, sum(count) AS failures FROM cover
      JOIN statistics ON chart = 'repository-failures/' || width AND span = starts
      GROUP BY label HAVING sum(count) > 0 ORDER BY 2 DESC, 1 LIMIT $3)
    SELECT failing.label AS repository, failures::float8, coalesce(repaired.count, 0)::float8 AS resolved,
      coalesce(repaired.seconds, 0)::float8 AS seconds
    FROM failing, LATERAL (
      SELECT sum(count) AS count, sum(amount) AS seconds FROM cover
      JOIN statistics ON chart = 'repository-resolved/' || width AND span = starts AND label = failing.label) AS repaired
    ORDER BY failures DESC, 1`;
  return { sql, values: [...toCoverValues(range), limit] };
}

/** How many incidents stand where, now. */
export function toIncidentCounts(): Statement {
  const sql = `SELECT detail AS status, sum(count)::float8 AS count FROM statistics
    WHERE chart = 'incidents-now' AND span = DATE '1970-01-01' GROUP BY 1`;
  return { sql, values: [] };
}

/** Calls, tokens and money of each model on each day. */
export function toUsage({ from, to }: DayRange): Statement {
  const sql = `SELECT span::text AS day, label AS model,
      coalesce(sum(count) FILTER (WHERE chart = 'usage-calls'), 0)::float8 AS calls,
      coalesce(sum(count) FILTER (WHERE chart = 'usage-input'), 0)::float8 AS input_tokens,
      coalesce(sum(count) FILTER (WHERE chart = 'usage-output'), 0)::float8 AS output_tokens,
      coalesce(sum(amount), 0)::float8 AS cost_usd
    FROM statistics WHERE chart IN ('usage-calls', 'usage-input', 'usage-output') AND span BETWEEN $1::date AND $2::date
    GROUP BY 1, 2 ORDER BY 1, 2`;
  return { sql, values: [from, to] };
}

function toCoverValues(range: DayRange): readonly (readonly string[])[] {
  const spans = coverDays(range);
  return [spans.map(({ width }) => String(width)), spans.map(({ starts }) => starts)];
}

/** The fewest spans that make up a range of days. */
export function coverDays({
  from,
  to,
}: DayRange): readonly { readonly width: number; readonly starts: string }[] {
  const last = Date.parse(to) / dayMs;
  const spans: { width: number; starts: string }[] = [];
  let day = Date.parse(from) / dayMs;
  while (day <= last) {
    const first = day;
    const width = spanWidths.find((days) => first % days === 0 && first + days - 1 <= last) ?? 1;
    spans.push({ width, starts: toDay(day * dayMs) });
    day += width;
  }
  return spans;
}

/** The day (UTC) of a time in milliseconds. */
export function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
