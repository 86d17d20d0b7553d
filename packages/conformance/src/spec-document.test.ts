import { readFileSync } from 'node:fs';
import { opsErrorCodes } from '@opsaicortex/core';
import { expect, it } from 'vitest';
import { referenceCases } from './reference/reference-cases.js';

const read = (name: string) => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');

/** The rows of every table of the document whose first cell looks like this. */
function rows(document: string, first: RegExp): readonly string[][] {
  return document
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
    .filter(([cell = '']) => first.test(cell));
}

it('numbers the same MUSTs in docs/spec.md as the kit has cases, with the same titles', () => {
  const written = rows(read('spec.md'), /^[A-Z]{3}-\d+$/).map(([id, , title]) => ({ id, title }));
  const cases = referenceCases().map(({ id, title }) => ({ id, title }));
  const byId = (one: { id?: string | undefined }, other: { id?: string | undefined }) =>
    String(one.id).localeCompare(String(other.id), 'en', { numeric: true });
  expect(written.toSorted(byId)).toEqual(cases.toSorted(byId));
});

it('says MUST, or forbids, in every row of docs/spec.md', () => {
  for (const [id, must] of rows(read('spec.md'), /^[A-Z]{3}-\d+$/))
    expect(must, id).toMatch(/MUST|No .* may/);
});

it('lists the nine codes in docs/errors.md, in their order', () => {
  const codes = rows(read('errors.md'), /^`[a-z_]+`$/).map(([code = '']) => code.slice(1, -1));
  expect(codes).toEqual(opsErrorCodes);
});
