import { bodyOf } from './body-of.js';
import { createKeywordIndex } from './keyword-index.js';
import type { LineRule } from './line-rule.js';

/** What the named groups of a pattern caught. */
export type Facts = Readonly<Record<string, string | undefined>>;

/** A rule that has something to say about a line. */
export interface RuleMatch {
  readonly rule: LineRule;
  readonly facts: Facts;
}

/** Below this a rule only suspects. */
const SURE = 0.7;
/** Tools say what happened at the beginning of a line; the rest may be hostile or a whole document. */
const MAX_CHARACTERS = 2000;
const none: readonly RuleMatch[] = [];

/** Tells which rules a line matches; most lines cost one pass over their characters. */
export type RuleMatcher = (text: string) => readonly RuleMatch[];

/** Creates the matcher of some rules. */
export function createRuleMatcher(rules: readonly LineRule[]): RuleMatcher {
  const matchCauses = createPlainMatcher(rules.filter(({ role = 'cause' }) => role === 'cause'));
  const matchSilencers = createPlainMatcher(rules.filter(({ role = 'cause' }) => role !== 'cause'));
  return (text) => {
    const found = matchCauses(text);
    if (found.length === 0) return found;
    const told = matchSilencers(text);
    if (told.length === 0) return found;
    const matches = withoutSilenced(found, told);
    const silencers = told.filter(({ rule }) => rule.silencesOnly === undefined);
    if (silencers.length === 0) return matches;
    const threshold = Math.max(...silencers.map(({ rule }) => rule.silences ?? SURE));
    const sure = matches.filter(({ rule }) => rule.confidence >= threshold);
    const isHarmless = silencers.some(({ rule }) => rule.role === 'harmless');
    return sure.length > 0 || isHarmless ? sure : silencers.slice(0, 1);
  };
}

function withoutSilenced(
  matches: readonly RuleMatch[],
  silencers: readonly RuleMatch[],
): readonly RuleMatch[] {
  const silenced = silencers.flatMap(({ rule }) => rule.silencesOnly ?? []);
  return matches.filter(({ rule }) => !silenced.includes(rule.domain) && !silenced.includes(rule.kind));
}

function createPlainMatcher(rules: readonly LineRule[]): RuleMatcher {
  const index = createKeywordIndex(rules.map((rule) => rule.keywords));
  return (text) => {
    const candidates = index.scan(text);
    if (candidates.length === 0) return none;
    const shown = text.length > MAX_CHARACTERS ? text.slice(0, MAX_CHARACTERS) : text;
    const body = bodyOf(shown);
    const matches: RuleMatch[] = [];
    for (const candidate of candidates) {
      const rule = rules[candidate];
      const match = rule && matchRule(rule, body, shown);
      if (match) matches.push(match);
    }
    return matches;
  };
}

function matchRule(rule: LineRule, body: string, text: string): RuleMatch | undefined {
  const found = rule.pattern.exec(body) ?? (body === text ? null : rule.pattern.exec(text));
  if (found === null || rule.unless?.test(text)) return undefined;
  if (rule.needs && !rule.needs.test(body) && !rule.needs.test(text)) return undefined;
  return { rule, facts: toFacts(found.groups) };
}

/** Alternatives of one pattern cannot share a group name, so `line2` is a second `line`. */
export function toFacts(groups: Readonly<Record<string, string | undefined>> = {}): Facts {
  const facts: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(groups)) {
    if (value !== undefined && value !== '') facts[name.replace(/\d$/, '')] = value;
  }
  return facts;
}
