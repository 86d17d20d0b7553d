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

/** Below this a rule only suspects: an echo or a harmless line silences it. */
const SURE = 0.7;

/** Creates the function that tells which rules a line matches; most lines cost one pass over their characters. */
export function createRuleMatcher(rules: readonly LineRule[]): (text: string) => readonly RuleMatch[] {
  const index = createKeywordIndex(rules.map((rule) => rule.keywords));
  return (text) => {
    const candidates = index.scan(text);
    if (candidates.length === 0) return [];
    const body = bodyOf(text);
    const matches: RuleMatch[] = [];
    for (const candidate of candidates) {
      const rule = rules[candidate];
      const match = rule && matchRule(rule, body, text);
      if (match) matches.push(match);
    }
    return withoutSilenced(matches);
  };
}

function matchRule(rule: LineRule, body: string, text: string): RuleMatch | undefined {
  const found = rule.pattern.exec(body) ?? (body === text ? null : rule.pattern.exec(text));
  if (found === null || rule.unless?.test(text)) return undefined;
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

function withoutSilenced(matches: readonly RuleMatch[]): readonly RuleMatch[] {
  const roles = new Set(matches.map(({ rule }) => rule.role));
  if (!roles.has('harmless') && !roles.has('echo')) return matches;
  const sure = matches.filter(({ rule }) => rule.confidence >= SURE);
  if (sure.length > 0 || roles.has('harmless')) return sure;
  return matches.filter(({ rule }) => rule.role === 'echo').slice(0, 1);
}
