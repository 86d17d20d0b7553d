import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bestTimeOf } from '../testing/best-time-of.js';
import type { TestRunner } from './test-reader.js';
import { createTestReport } from './test-report.js';
import { testFormats, testRunners } from './test-runners.js';

const LENGTH = 8_000;
const MAX_MS = 20;
/** Fillers that make greedy parts run far before they fail. */
const fillers = [
  'a',
  ' ',
  'a.',
  'a/',
  '1:',
  '(',
  '[',
  "'",
  'A1 ',
  ': ',
  'a b ',
  '_',
  '-',
  'aA',
  '0 ',
  '::',
  ' > ',
  '=',
  '::a[',
];

const patternsOf = (runner: string): readonly RegExp[] =>
  testFormats
    .filter((format) => format.runner === runner)
    .flatMap(({ failures, totals = [], context = [] }) => [
      ...context,
      ...[...failures, ...totals].flatMap((form) => [
        form.pattern,
        ...(form.unless ? [form.unless] : []),
        ...(form.inside ? [form.inside.begin, form.inside.end] : []),
        ...('message' in form && form.message ? [form.message] : []),
      ]),
    ]);

/** Lines that begin as the runner's own do, so that patterns get far before they fail. */
function spoiledSamples({ runner }: TestRunner): readonly string[] {
  const folder = new URL(`samples/${runner}/`, import.meta.url);
  const lines = readdirSync(folder)
    .filter((file) => file.endsWith('.log'))
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'));
  return [...new Set(lines)]
    .slice(0, 25)
    .flatMap((line) =>
      [line, line.slice(0, line.length / 2), line.slice(0, line.lastIndexOf(' '))].flatMap((start) =>
        [' ', 'a', 'a ', '(a', '.a', ': '].map((filler) => start + filler.repeat(LENGTH / filler.length)),
      ),
    );
}

function hostileLines({ keywords }: TestRunner): readonly string[] {
  return keywords
    .slice(0, 3)
    .flatMap((keyword) =>
      fillers.flatMap((filler) => [
        keyword + filler.repeat(LENGTH / filler.length),
        filler.repeat(LENGTH / filler.length) + keyword,
        (keyword + filler).repeat(LENGTH / (keyword.length + filler.length)),
      ]),
    );
}

it.each(testRunners.map((runner) => [runner.runner, runner] as const))(
  '%s takes linear time, whatever it is shown',
  (name, runner) => {
    const patterns = patternsOf(name);
    const reader = runner.createReader(createTestReport(name));
    let number = 0;
    for (const text of [...hostileLines(runner), ...spoiledSamples(runner)]) {
      const observe = (): void => reader.observe({ number: ++number, text });
      expect(bestTimeOf(observe, MAX_MS), text.slice(0, 60)).toBeLessThan(MAX_MS);
      for (const pattern of patterns)
        expect(
          bestTimeOf(() => text.replace(pattern, ''), MAX_MS),
          `${pattern} ${text.slice(0, 40)}`,
        ).toBeLessThan(MAX_MS);
    }
  },
  60_000,
);

it('knows every runner by one name and its keywords in lower case', () => {
  for (const { keywords } of testRunners) {
    expect(keywords.length).toBeGreaterThan(0);
    for (const keyword of keywords) expect(keyword).toBe(keyword.toLowerCase());
  }
});
