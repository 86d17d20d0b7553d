import type { Queryable } from './database.js';
import { type ListedIncident, listRecurringIncidents } from './list-incidents.js';
import { runStatement } from './statement.js';
import {
  type DayRange,
  toCategories,
  toDailyNumbers,
  toIncidentCounts,
  toRepositories,
  toUsage,
} from './statistics-queries.js';

/** A number of one day. */
export interface DailyNumber {
  readonly chart: 'failures' | 'opened' | 'resolved' | 'flaky' | 'deliveries' | 'notifications';
  readonly day: string;
  /** What became of deliveries and notifications, else empty. */
  readonly outcome: string;
  readonly count: number;
  /** Of `resolved`: seconds from the first failure to the repair, in all. */
  readonly amount: number;
}

/** Failures of one repository. */
export interface RepositoryNumbers {
  readonly repository: string;
  readonly failures: number;
  readonly resolved: number;
  /** From the first failure to the repair, in all. */
  readonly seconds: number;
}

/** What charts show of a range of days. */
export interface Statistics {
  readonly daily: readonly DailyNumber[];
  readonly categories: readonly {
    readonly domain: string;
    readonly kind: string;
    readonly failures: number;
  }[];
  readonly repositories: readonly RepositoryNumbers[];
  readonly incidents: readonly { readonly status: string; readonly count: number }[];
  readonly recurring: readonly ListedIncident[];
}

/** Repositories and incidents that a ranking shows. */
const rankedRows = 10;

/** Reads every chart. */
export async function fetchStatistics(database: Queryable, range: DayRange): Promise<Statistics> {
  const [daily, categories, repositories, incidents, recurring] = await Promise.all([
    runStatement<DailyNumber>(database, toDailyNumbers(range)),
    runStatement<Statistics['categories'][number]>(database, toCategories(range)),
    runStatement<RepositoryNumbers>(database, toRepositories(range, rankedRows)),
    runStatement<Statistics['incidents'][number]>(database, toIncidentCounts()),
    listRecurringIncidents(database, rankedRows),
  ]);
  return { daily, categories, repositories, incidents, recurring };
}

/** What one model used on one day. */
export interface UsageRow {
  readonly day: string;
  /** The reasoner's name where no model was asked. */
  readonly model: string;
  readonly calls: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly cost_usd: number;
}

/** Reads calls, tokens and money. */
export async function fetchUsage(database: Queryable, range: DayRange): Promise<readonly UsageRow[]> {
  return runStatement(database, toUsage(range));
}
