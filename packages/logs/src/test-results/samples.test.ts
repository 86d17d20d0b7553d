import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { testResultsOf } from '../testing/test-results-of.js';
import { testRunners } from './test-runners.js';

interface Expected {
  readonly failedTests: readonly string[];
  readonly failedCount?: number;
  readonly messages?: Readonly<Record<string, string>>;
}

const folder = new URL('samples/', import.meta.url);
const samples = readdirSync(folder).flatMap((runner) =>
  readdirSync(new URL(`${runner}/`, folder))
    .filter((file) => file.endsWith('.log'))
    .map((file) => ({ runner, name: `${runner}/${file.replace('.log', '')}` })),
);

const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

it.each(samples.map(({ name, runner }) => [name, runner]))('reads %s', (name, runner) => {
  const { failedTests, failedCount } = testResultsOf(read(`${name}.log`));
  const expected = JSON.parse(read(`${name}.json`)) as Expected; // our own file
  expect(failedTests.map((test) => test.name)).toEqual(expected.failedTests);
  if (expected.failedCount !== undefined) expect(failedCount).toBe(expected.failedCount);
  const messages = Object.fromEntries(
    failedTests.flatMap((test) => (test.message === undefined ? [] : [[test.name, test.message]])),
  );
  expect(messages).toMatchObject(expected.messages ?? {});
  for (const test of failedTests) expect(test.runner).toBe(runner);
});

it('has a sample of every runner', () => {
  const known = new Set(samples.map(({ runner }) => runner));
  expect(testRunners.map(({ runner }) => runner).filter((runner) => !known.has(runner))).toEqual([]);
});
