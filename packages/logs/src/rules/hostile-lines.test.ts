import { expect, it } from 'vitest';
import { classificationRules } from '../classify/classification-rules.js';
import { flakyRules } from '../classify/flaky/flaky-hints.js';
import { diagnosticRules } from '../diagnostics/diagnostic-rules.js';
import { traceLanguages } from '../stack-traces/trace-languages.js';
import { bestTimeOf } from '../testing/best-time-of.js';

const rules = [...diagnosticRules, ...classificationRules, ...flakyRules];
const LENGTH = 8_000;
const MAX_MS = 20;

interface NamedPattern {
  readonly name: string;
  readonly keywords: readonly string[];
  readonly pattern: RegExp;
}

const patterns: readonly NamedPattern[] = [
  ...rules.map(({ id, keywords, pattern }) => ({ name: id, keywords, pattern })),
  ...rules.flatMap(({ id, keywords, alternatives = [] }) =>
    alternatives.map((pattern, index) => ({ name: `${id} form ${index + 2}`, keywords, pattern })),
  ),
  ...rules.flatMap(({ id, keywords, unless, needs }) => [
    ...(unless ? [{ name: `${id} unless`, keywords, pattern: unless }] : []),
    ...(needs instanceof RegExp ? [needs] : (needs?.patterns ?? [])).map((pattern, index) => ({
      name: `${id} needs ${index + 1}`,
      keywords,
      pattern,
    })),
  ]),
  ...rules.flatMap(({ id, keywords, lead, follow }) =>
    [lead, follow].flatMap((near) => (near ? [{ name: `${id} near`, keywords, pattern: near.pattern }] : [])),
  ),
  ...traceLanguages.flatMap(({ language, keywords, ...other }) =>
    Object.entries(other).flatMap(([name, value]) =>
      [value]
        .flat()
        .flatMap((pattern) =>
          pattern instanceof RegExp ? [{ name: `${language} ${name}`, keywords, pattern }] : [],
        ),
    ),
  ),
];

/** Fillers that make greedy parts run far before they fail. */
const fillers = ['a', ' ', 'a.', 'a/', '1:', '(', '[', "'", 'A1 ', ': ', 'a b ', '_', '-', 'aA', '0 '];

function hostileLines(keyword: string): readonly string[] {
  return fillers.flatMap((filler) => [
    keyword + filler.repeat(LENGTH / filler.length),
    filler.repeat(LENGTH / filler.length) + keyword,
    (keyword + filler).repeat(LENGTH / (keyword.length + filler.length)),
  ]);
}

it.each(patterns.map((entry) => [entry.name, entry] as const))('%s takes linear time', (_, entry) => {
  const lines = entry.keywords.slice(0, 2).flatMap(hostileLines);
  for (const line of lines) {
    const milliseconds = bestTimeOf(() => line.replace(entry.pattern, ''), MAX_MS);
    expect(milliseconds, line.slice(0, 60)).toBeLessThan(MAX_MS);
  }
});

it.each(patterns.map((entry) => [entry.name, entry] as const))(
  '%s repeats no repetition',
  (_, { pattern }) => {
    // `(a+)+` takes exponential time. A group that begins with a literal separator, as `(?:-a+)*`, does not.
    const nested = /\((?:\?:)?(?:\[[^\]]*\]|\\[wWsSdD]|\.)[+*]\)[+*{]/;
    expect(pattern.source).not.toMatch(nested);
  },
);

it('has rules with unique names and keywords in lower case', () => {
  const ids = rules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { keywords } of rules) {
    expect(keywords.length).toBeGreaterThan(0);
    for (const keyword of keywords) expect(keyword).toBe(keyword.toLowerCase());
  }
});

it('has confidences that mean something', () => {
  for (const { confidence, kind } of rules) {
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(kind).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  }
});
