import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnDatabases, type OpenedDatabase } from '../testing/databases.js';
import { storeFailure, storeRepair } from '../testing/stored-failure.js';
import { type IncidentFilter, toIncidentSearch } from './incident-queries.js';
import { type ListedIncident, listIncidents } from './list-incidents.js';
import { runStatement } from './statement.js';

const repositories = ['acme/shop', 'acme/web-app', "o'hara/a\\b"];
const categories = [
  { domain: 'code', kind: 'timeout' },
  { domain: 'platform', kind: 'timeout' },
  { domain: 'unknown', kind: 'unknown' },
] as const;
const titles = [
  'TypeError: x is not a function',
  'Connection refused by db-2',
  'Ошибка сети',
  "It's 100% broken",
];
const questions = [
  ...[
    'type',
    'ERROR',
    'typeerror',
    'is function',
    'conn db',
    'web-app',
    'acme/shop',
    'ошибка',
    '100%',
    "o'hara",
  ],
  ...['fp1', 'nothing', '%', '_', "'", '\\', "x') | y", 'db:*', 'a', '!!! ???', 'broken type', 'CI'],
];
const statuses = ['open', 'resolved', undefined] as const;

/** The words of a text, by another way than the database's. */
function toWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9\u0080-\uffff]+/g) ?? [];
}

function isFound({ title, repository, pipeline, fingerprint }: ListedIncident, q: string): boolean {
  const parts = title.replace(/([a-z0-9])([A-Z])/g, '$1 $2');
  const words = toWords([title, repository, pipeline, fingerprint, parts].join(' '));
  const asked = toWords(q);
  return asked.length > 0 && asked.every((start) => words.some((word) => word.startsWith(start)));
}

type Combination = Omit<IncidentFilter, 'before' | 'limit'> & { readonly q?: string | undefined };
type List = (
  filter: IncidentFilter & { readonly q?: string | undefined },
) => Promise<readonly ListedIncident[]>;

function isWanted(row: ListedIncident, { status, repository, category, q }: Combination): boolean {
  const domainOrKind = ['code', 'platform', 'unknown'].includes(category ?? '')
    ? row.category_domain
    : row.category_kind;
  return (
    (status === undefined || row.status === status) &&
    (repository === undefined || row.repository === repository) &&
    (category === undefined || domainOrKind === category) &&
    (q === undefined || isFound(row, q))
  );
}

function listCombinations(asked: readonly (string | undefined)[]): readonly Combination[] {
  return statuses.flatMap((status) =>
    [...repositories, 'none', undefined].flatMap((repository) =>
      ['code', 'unknown', 'timeout', undefined].flatMap((category) =>
        asked
          .slice(0, repository === undefined ? asked.length : 6)
          .map((q) => ({ status, repository, category, q })),
      ),
    ),
  );
}

await describeOnDatabases((open) => {
  let opened: OpenedDatabase;
  let all: readonly ListedIncident[] = [];

  beforeAll(async () => {
    opened = await open();
    const { database } = opened;
    for (let index = 0; index < 60; index += 1) {
      const failure = {
        ...{ id: `f${index}`, fingerprint: `fp${index}`, pipeline: `CI ${index % 2}` },
        repository: repositories[index % 3] ?? '',
        title: titles[index % 4] ?? '',
        category: categories[Math.floor(index / 4) % 3] ?? categories[0],
        // Weeks apart, and some at the same time.
        at: new Date(Date.UTC(2026, 0, 1) + Math.floor(index / 2) * 5 * 86_400_000).toISOString(),
      };
      await storeFailure(database, failure);
      if (index % 20 === 19) await storeRepair(database, { ...failure, id: `g${index}` });
    }
    all = await listIncidents(database, { limit: 200 });
  });
  afterAll(() => opened.remove());

  it('lists all, newest first, some of them resolved', () => {
    expect(all).toHaveLength(60);
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['open', 'resolved']));
    const seen = all.map(({ last_seen_at }) => last_seen_at.getTime());
    expect(seen).toEqual(seen.toSorted((one, other) => other - one));
  });

  it('finds with every combination of filters and words what looking at each would find, page by page', async () => {
    const expectSame = (list: List) => compare(list, listCombinations([undefined, ...questions]));
    expect(await expectSame((filter) => listIncidents(opened.database, filter))).toBeGreaterThan(500);
  });

  it('finds the same in the index of words, whichever of the words it looks up', async () => {
    const combinations = listCombinations(questions).filter(({ q }) => toWords(q ?? '').length > 0);
    for (const choose of [
      (words: readonly string[]) => words,
      (words: readonly string[]) => words.slice(-1),
    ]) {
      const search: List = ({ q = '', ...filter }) =>
        runStatement(opened.database, toIncidentSearch(filter, q, choose(toWords(q))));
      expect(await compare(search, combinations)).toBeGreaterThan(100);
    }
  });

  /** Reads two pages of every combination; returns how many were found in all. */
  async function compare(list: List, combinations: readonly Combination[]): Promise<number> {
    let found = 0;
    for (const filter of combinations) {
      const expected = all.filter((row) => isWanted(row, filter));
      const first = await list({ ...filter, limit: 7 });
      const last = first.at(-1);
      const before = last && ([last.cursor_at, last.id] as const);
      const second = await list({ ...filter, before, limit: 60 });
      const ids = [...first, ...(last === undefined ? [] : second)].map(({ id }) => id);
      expect(ids, JSON.stringify(filter)).toEqual(expected.map(({ id }) => id));
      found += ids.length;
    }
    return found;
  }
});
