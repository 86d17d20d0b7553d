import { createParameters, type Statement } from './statement.js';

/** Which deliveries a page is of. */
export interface DeliveryFilter {
  readonly status?: string | undefined;
  readonly source?: string | undefined;
  /** Sequence number that the page begins after. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** What lists show: without headers and body. A body that is too old is gone, and its size with it. */
export const deliveryColumns = `id, deliveries.sequence::text AS sequence, source, status, reason, received_at, finished_at,
  octet_length(body)::int AS body_bytes`;

const statuses = ['received', 'processing', 'done', 'ignored', 'failed', 'dead'] as const;

/** One page, newest first. A list of one source reads each status in its order and merges them. */
export function toDeliveryPage({ status, source, before, limit }: DeliveryFilter): Statement {
  const parameters = createParameters();
  const beforeCursor =
    before === undefined ? [] : [`deliveries.sequence < ${parameters.add(before)}::bigint`];
  const most = parameters.add(limit);
  const select = (...conditions: readonly string[]) => {
    const all = [...conditions, ...beforeCursor];
    const where = all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`;
    return `SELECT ${deliveryColumns}, deliveries.sequence AS place FROM deliveries ${where}
      ORDER BY deliveries.sequence DESC LIMIT ${most}`;
  };
  const { values } = parameters;
  const ofStatus = status === undefined ? [] : [`status = ${parameters.add(status)}`];
  if (source === undefined) return { sql: select(...ofStatus), values };
  const ofSource = `source = ${parameters.add(source)}`;
  if (status !== undefined) return { sql: select(ofSource, ...ofStatus), values };
  const pages = statuses.map((one) => `(${select(ofSource, `status = '${one}'`)})`);
  return {
    sql: `SELECT * FROM (${pages.join(' UNION ALL ')}) AS page ORDER BY place DESC LIMIT ${most}`,
    values,
  };
}

/** How many deliveries stand where: from counters that are kept in the transaction of every change. */
export function toDeliveryCounts(): Statement {
  return {
    sql: 'SELECT source, status, count::float8 AS count FROM delivery_counts WHERE count <> 0',
    values: [],
  };
}
