import { expect, it } from 'vitest';
import { duties, findRoleProblems, parseRole, type Role } from './roles.js';

const database = { DATABASE_URL: 'postgres://x' };
const core = { OPSAICORTEX_CORE_URL: 'http://x' };
const keys = { OPSAICORTEX_INTERNAL_KEYS: '{}' };

it.each<[Role, Record<string, string>, readonly string[]]>([
  ['all', {}, []],
  ['all', { ...database, ...core }, []],
  ['worker', {}, ['DATABASE_URL']],
  ['worker', database, []],
  ['core', { DATABASE_URL: '' }, ['DATABASE_URL']],
  ['core', { ...database, ...core }, []],
  ['ingest', {}, ['DATABASE_URL']],
  ['ingest', database, []],
  ['ingest', core, ['OPSAICORTEX_INTERNAL_KEYS']],
  ['ingest', { ...core, ...keys }, []],
  ['ingest', { ...core, ...keys, ...database }, ['OPSAICORTEX_CORE_URL']],
])('says what %s lacks with %o', (role, variables, names) => {
  expect(findRoleProblems(role, variables).map(({ name }) => name)).toEqual(names);
});

it('shares every duty out, and knows its own names only', () => {
  const others = (['ingest', 'core', 'worker'] as const).map((role) => duties[role]);
  for (const duty of ['hasWebhooks', 'isCore', 'isWorker'] as const) {
    expect(others.filter((role) => role[duty])).toHaveLength(1);
    expect(duties.all[duty]).toBe(true);
  }
  expect(Object.keys(duties).map(parseRole)).toEqual(Object.keys(duties));
  expect(parseRole('toString')).toBeUndefined();
});
