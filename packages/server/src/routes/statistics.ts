import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ApiDependencies } from '../app-dependencies.js';
import { sendProblem } from '../http/problem.js';
import { fetchStatistics, fetchUsage } from '../store/statistics.js';
import { type DayRange, toDay } from '../store/statistics-queries.js';
import { toDays, toTotals } from './to-days.js';
import { toIncident } from './to-incident.js';

const dayMs = 86_400_000;
/** Days that a chart shows when it is not told. */
const usualDays = 30;
/** Days that a chart shows at most. */
const mostDays = 400;

const day = z.iso.date().or(z.iso.datetime({ offset: true }).transform((time) => toDay(Date.parse(time))));
const querySchema = z.object({ from: day.optional(), to: day.optional() });

/** `GET /api/v1/stats` and `GET /api/v1/usage`: numbers for charts, of whole days in UTC, `from` and `to` included. */
export async function statisticsRoutes(
  app: FastifyInstance,
  { database, now }: ApiDependencies,
): Promise<void> {
  app.get('/stats', async (request, reply) => {
    const range = parseRange(request.query, now());
    if (typeof range === 'string') return sendProblem(reply, 400, range);
    const { daily, categories, repositories, incidents, recurring } = await fetchStatistics(database, range);
    const days = toDays(range, daily);
    return {
      ...range,
      totals: { ...toTotals(days), open: incidents.find(({ status }) => status === 'open')?.count ?? 0 },
      days: days.map(({ repairSeconds, ...shown }) => ({
        ...shown,
        meanSecondsToResolve: toMean(repairSeconds, shown.resolved),
      })),
      categories,
      repositories: repositories.map(({ seconds, ...row }) => ({
        ...row,
        meanSecondsToResolve: toMean(seconds, row.resolved),
      })),
      recurring: recurring.map(toIncident),
    };
  });
  app.get('/usage', async (request, reply) => {
    const range = parseRange(request.query, now());
    if (typeof range === 'string') return sendProblem(reply, 400, range);
    const rows = await fetchUsage(database, range);
    const items = rows.map(
      ({ input_tokens: inputTokens, output_tokens: outputTokens, cost_usd, ...row }) => ({
        ...{ ...row, inputTokens, outputTokens, costUsd: toDollars(cost_usd) },
      }),
    );
    const sumOf = (pick: (item: (typeof items)[number]) => number) =>
      items.reduce((sum, item) => sum + pick(item), 0);
    const totals = {
      calls: sumOf(({ calls }) => calls),
      inputTokens: sumOf(({ inputTokens }) => inputTokens),
      outputTokens: sumOf(({ outputTokens }) => outputTokens),
      costUsd: toDollars(sumOf(({ costUsd }) => costUsd)),
    };
    return { ...range, totals, items };
  });
}

/** The mean; null of nothing. */
function toMean(sum: number, count: number): number | null {
  return count > 0 ? Math.round(sum / count) : null;
}

/** A sum of money without the noise of binary fractions: to a millionth of a dollar. */
function toDollars(costUsd: number): number {
  return Math.round(costUsd * 1e6) / 1e6;
}

function parseRange(input: unknown, now: Date): DayRange | string {
  const query = querySchema.safeParse(input);
  if (!query.success) return z.prettifyError(query.error);
  const { to = toDay(now.getTime()) } = query.data;
  const { from = toDay(Date.parse(to) - (usualDays - 1) * dayMs) } = query.data;
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  if (days < 1) return 'from: is after to';
  return days > mostDays ? `from: is more than ${mostDays} days before to` : { from, to };
}
