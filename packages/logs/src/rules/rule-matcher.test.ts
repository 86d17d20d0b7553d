import { expect, it } from 'vitest';
import type { LineRule } from './line-rule.js';
import { createRuleMatcher } from './rule-matcher.js';

const base = { domain: 'code', kind: 'lint', confidence: 0.9 } as const;
const place = /^(?<file>\S+?):(?<line>\d+): (?:(?<severity>error|warning): )?(?<message>.+)/;
const known: LineRule = { ...base, id: 'known', keywords: ['.known:'], pattern: place, tool: 'known' };
const fallback: LineRule = {
  ...base,
  id: 'fallback',
  keywords: [':'],
  pattern: place,
  tool: 'any',
  isFallback: true,
};
const harmless: LineRule = { ...base, id: 'harmless', keywords: ['calm'], pattern: /calm/, role: 'harmless' };
const idsOf = (text: string, rules: readonly LineRule[]): readonly string[] =>
  createRuleMatcher(rules)(text).map(({ rule }) => rule.id);

it('asks a fallback only when no rule knows the place', () => {
  expect(idsOf('a.known:1: x', [known, fallback])).toEqual(['known']);
  expect(idsOf('a.other:1: x', [known, fallback])).toEqual(['fallback']);
});

it('makes a warning of a tool a quiet diagnostic that cannot be the cause', () => {
  const [match] = createRuleMatcher([known])('a.known:1: warning: x');
  expect(match).toMatchObject({ isQuiet: true, rule: { confidence: 0.05 } });
});

it('lets a tool say how sure its warnings are', () => {
  const [match] = createRuleMatcher([{ ...known, warningConfidence: 0.6 }])('a.known:1: warning: x');
  expect(match?.isQuiet).toBeUndefined();
  expect(match?.rule.confidence).toBe(0.6);
});

it('takes the level from a wrapper when the tool names none', () => {
  const [match] = createRuleMatcher([known])('[WARN] a.known:1: x');
  expect(match).toMatchObject({ isQuiet: true, facts: { severity: 'warning' } });
});

it('keeps a diagnostic with a place, quietly, on a line that is called harmless', () => {
  const unsure = { ...known, confidence: 0.5 };
  const [match, ...others] = createRuleMatcher([unsure, harmless])('a.known:1: calm');
  expect(match).toMatchObject({ isQuiet: true, rule: { id: 'known' } });
  expect(others).toEqual([]);
});

it('tries the other forms of a rule in turn', () => {
  const rule = { ...known, alternatives: [/^(?<line>\d+) in (?<file>\S+)$/] };
  expect(createRuleMatcher([rule])('12 in a.known:').at(0)?.facts).toMatchObject({ line: '12' });
});

it('looks at nothing that lacks what the rule needs', () => {
  expect(idsOf('a.known:1: x', [{ ...known, needs: /y/ }])).toEqual([]);
});
