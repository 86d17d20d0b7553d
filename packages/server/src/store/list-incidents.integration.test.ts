import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnDatabases, type OpenedDatabase } from '../testing/databases.js';
import { storeFailure, storeRepair } from '../testing/stored-failure.js';
import { type ListedIncident, listIncidents } from './list-incidents.js';

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
    let found = 0;
    for (const status of statuses) {
      for (const repository of [...repositories, 'none', undefined]) {
        for (const category of ['code', 'unknown', 'timeout', undefined]) {
          for (const q of [
            undefined,
            ...questions.slice(0, repository === undefined ? questions.length : 6),
          ]) {
            const filter = { status, repository, category, q };
            const expected = all.filter(
              (row) =>
                (status === undefined || row.status === status) &&
                (repository === undefined || row.repository === repository) &&
                (category === undefined ||
                  (['code', 'platform', 'unknown'].includes(category)
                    ? row.category_domain === category
                    : row.category_kind === category)) &&
                (q === undefined || isFound(row, q)),
            );
            const first = await listIncidents(opened.database, { ...filter, limit: 7 });
            const last = first.at(-1);
            const before = last && ([last.cursor_at, last.id] as const);
            const second = await listIncidents(opened.database, { ...filter, before, limit: 60 });
            const ids = [...first, ...(last === undefined ? [] : second)].map(({ id }) => id);
            expect(ids, JSON.stringify(filter)).toEqual(expected.map(({ id }) => id));
            found += ids.length;
          }
        }
      }
    }
    expect(found).toBeGreaterThan(500);
  });
});
