import type { DailyNumber } from '../store/statistics.js';
import { type DayRange, toDay } from '../store/statistics-queries.js';

const dayMs = 86_400_000;

/** What happened on one day. */
export interface DayNumbers {
  readonly day: string;
  /** Failed runs. */
  readonly failures: number;
  /** Incidents that began. */
  readonly opened: number;
  readonly resolved: number;
  /** Of the resolved, those that a run of the same commit resolved. */
  readonly flaky: number;
  /** From the first failure to the repair, in all. */
  readonly repairSeconds: number;
  /** Received on that day, by what became of them. */
  readonly deliveries: Readonly<Record<'done' | 'ignored' | 'failed' | 'dead', number>>;
  readonly notifications: Readonly<Record<'sent' | 'edited' | 'failed' | 'ambiguous', number>>;
}

/** Every day of a range, those on which nothing happened too. */
export function toDays({ from, to }: DayRange, daily: readonly DailyNumber[]): readonly DayNumbers[] {
  const numbers = new Map(daily.map((row) => [`${row.day} ${row.chart} ${row.outcome}`, row]));
  const length = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  return Array.from({ length }, (_, index) => {
    const day = toDay(Date.parse(from) + index * dayMs);
    const find = (chart: DailyNumber['chart'], outcome = '') => numbers.get(`${day} ${chart} ${outcome}`);
    const countOf = (chart: DailyNumber['chart'], outcome?: string) => find(chart, outcome)?.count ?? 0;
    return {
      day,
      failures: countOf('failures'),
      opened: countOf('opened'),
      resolved: countOf('resolved'),
      flaky: countOf('flaky'),
      repairSeconds: find('resolved')?.amount ?? 0,
      deliveries: {
        done: countOf('deliveries', 'done'),
        ignored: countOf('deliveries', 'ignored'),
        failed: countOf('deliveries', 'failed'),
        dead: countOf('deliveries', 'dead'),
      },
      notifications: {
        sent: countOf('notifications', 'sent'),
        edited: countOf('notifications', 'edited'),
        failed: countOf('notifications', 'failed'),
        ambiguous: countOf('notifications', 'ambiguous'),
      },
    };
  });
}

/** The sums of days. */
export function toTotals(days: readonly DayNumbers[]) {
  const sumOf = (pick: (day: DayNumbers) => number) => days.reduce((sum, day) => sum + pick(day), 0);
  const resolved = sumOf((day) => day.resolved);
  const flaky = sumOf((day) => day.flaky);
  return {
    failures: sumOf(({ failures }) => failures),
    opened: sumOf(({ opened }) => opened),
    ...{ resolved, flaky },
    /** Of the resolved; null of nothing. */
    flakyShare: resolved > 0 ? flaky / resolved : null,
    meanSecondsToResolve:
      resolved > 0 ? Math.round(sumOf(({ repairSeconds }) => repairSeconds) / resolved) : null,
  };
}
