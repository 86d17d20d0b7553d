import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allCases } from '../all-cases.js';
import { documentFile, loadResults } from './save-results.js';
import { replaceTable, toMarkdown } from './to-document.js';

it('shows in docs/reliability.md what was observed, and nothing else', () => {
  const document = readFileSync(documentFile, 'utf8');
  expect(document).toBe(replaceTable(document, loadResults()));
});

it('names every case, and says of those that were not run that they were not', () => {
  const table = toMarkdown(loadResults().slice(1));
  expect(allCases.filter(({ name }) => !table.includes(`(\`${name}\`)`))).toEqual([]);
  expect(table.split('not observed yet').length - 1).toBe(allCases.length - loadResults().length + 1);
});

it('names every case once, after its file or its fault', () => {
  const names = allCases.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)+$|^[a-z]+$/.test(name))).toEqual([]);
});
