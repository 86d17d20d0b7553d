import { expirySteps } from '../retention/expiry-steps.js';
import { toDeliveryCounts, toDeliveryPage } from '../store/delivery-queries.js';
import {
  toIncidentPage,
  toIncidentSearch,
  toIncidentWalk,
  toRecurringIncidents,
  toWordFrequencies,
} from '../store/incident-queries.js';
import type { Statement } from '../store/statement.js';
import {
  type DayRange,
  toCategories,
  toDailyNumbers,
  toIncidentCounts,
  toRepositories,
  toUsage,
} from '../store/statistics-queries.js';

const limit = 51;
const seenAt = new Date(Date.now() - 40 * 86_400_000).toISOString();
const statuses = [undefined, 'open', 'resolved'] as const;
const repositories = [undefined, 'acme/monolith', 'acme/service-7', 'nobody/nothing'];
const categories = [undefined, 'code', 'unknown', 'timeout', 'none-of-ours'];
const places = [undefined, [seenAt, '8'] as const];
const questions = ['fail', 'timeout monolith', 'zzzz', 'ab', 'permission denied gh'];

const filters = statuses.flatMap((status) =>
  repositories.flatMap((repository) =>
    categories.flatMap((category) =>
      places.map((before) => ({ status, repository, category, before, limit })),
    ),
  ),
);

/** Every statement that a list, a chart, a count, a search or retention runs, with every combination of filters. */
export function listEveryQuery(
  range: DayRange,
): readonly { readonly name: string; readonly statement: Statement }[] {
  const of = (name: string, statements: readonly Statement[]) =>
    statements.map((statement) => ({ name, statement }));
  const deliveryFilters = [undefined, 'received', 'processing', 'done', 'ignored', 'failed', 'dead'].flatMap(
    (status) =>
      [undefined, 'github', 'webhook', 'none'].flatMap((source) =>
        [undefined, '5000'].map((before) => ({ status, source, before, limit })),
      ),
  );
  return [
    ...of('incidents', filters.map(toIncidentPage)),
    ...of(
      'search among the newest',
      questions.flatMap((q) => filters.map((filter) => toIncidentWalk(filter, q))),
    ),
    ...of(
      'search',
      questions.flatMap((q) => filters.map((filter) => toIncidentSearch(filter, q, q.split(' ')))),
    ),
    ...of('words', questions.map(toWordFrequencies)),
    ...of('recurring incidents', [toRecurringIncidents(10)]),
    ...of('deliveries', deliveryFilters.map(toDeliveryPage)),
    ...of('conservation', [toDeliveryCounts()]),
    ...of('numbers by day', [toDailyNumbers(range)]),
    ...of('categories', [toCategories(range)]),
    ...of('repositories', [toRepositories(range, 10)]),
    ...of('incidents by status', [toIncidentCounts()]),
    ...of('usage', [toUsage(range)]),
    ...of(
      'retention',
      expirySteps.map(({ toStatement }) => toStatement(360)),
    ),
  ];
}
