import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allCases } from '../all-cases.js';
import { documentFile, loadResults } from './save-results.js';
import { replaceTable } from './to-document.js';

it('shows in docs/reliability.md what was observed, and nothing else', () => {
  const document = readFileSync(documentFile, 'utf8');
  expect(document).toBe(replaceTable(document, loadResults()));
});

it('has observed every case', () => {
  const observed = new Set(loadResults().map(({ name }) => name));
  expect(allCases.filter(({ name }) => !observed.has(name)).map(({ name }) => name)).toEqual([]);
});

it('names every case once, after its file or its fault', () => {
  const names = allCases.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)+$|^[a-z]+$/.test(name))).toEqual([]);
});
