import type { Queryable } from './database.js';
import {
  type IncidentFilter,
  sampledRows,
  toIncidentPage,
  toIncidentSearch,
  toIncidentWalk,
  toRecurringIncidents,
  toWordFrequencies,
} from './incident-queries.js';
import type { IncidentRow } from './incidents.js';
import { runStatement } from './statement.js';

/** An incident as lists show it: without its insight. */
export type ListedIncident = Omit<IncidentRow, 'insight'>;

/** A word that more incidents have is common. */
const commonShare = 0.02;

type WalkedIncident = (ListedIncident | { readonly id: null }) & { readonly is_complete: boolean };

/** One page, most recently seen first; with `q`, of those with words that begin like its words. */
export async function listIncidents(
  database: Queryable,
  { q, ...filter }: IncidentFilter & { readonly q?: string | undefined },
): Promise<readonly ListedIncident[]> {
  if (q === undefined) return runStatement(database, toIncidentPage(filter));
  // Common words are among the newest, where looking costs less than the index does. Rare ones are in the index.
  const walked = await runStatement<WalkedIncident>(database, toIncidentWalk(filter, q));
  const found = walked.flatMap(({ is_complete, ...row }) => (row.id === null ? [] : [row]));
  const isDone = found.length >= filter.limit || walked.some(({ is_complete }) => is_complete);
  if (isDone) return found;
  const frequencies = await runStatement<WordFrequency>(database, toWordFrequencies(q));
  return runStatement(database, toIncidentSearch(filter, q, chooseSought(frequencies)));
}

interface WordFrequency {
  readonly word: string;
  /** Of {@link sampledRows}. */
  readonly count: number;
}

/** The rare ones; where all are common, all. */
function chooseSought(frequencies: readonly WordFrequency[]): readonly string[] {
  const rare = frequencies.filter(({ count }) => count < sampledRows * commonShare);
  return (rare.length === 0 ? frequencies : rare).map(({ word }) => word);
}

/** The open ones that came back most often. */
export async function listRecurringIncidents(
  database: Queryable,
  limit: number,
): Promise<readonly ListedIncident[]> {
  return runStatement(database, toRecurringIncidents(limit));
}
