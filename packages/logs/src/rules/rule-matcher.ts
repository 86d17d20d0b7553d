import { unwrap } from './body-of.js';
import { createKeywordIndex } from './keyword-index.js';
import type { LineRule } from './line-rule.js';
import { type Severity, toSeverity } from './severity.js';

/** What the named groups of a pattern caught. */
export type Facts = Readonly<Record<string, string | undefined>>;

/** A rule that has something to say about a line. */
export interface RuleMatch {
  /** Its confidence is that of this match: a tool's warning is less sure than its error. */
  readonly rule: LineRule;
  readonly facts: Facts;
  /** A diagnostic, and no reason to look at the line: a warning, or a line that another rule calls harmless. */
  readonly isQuiet?: boolean;
}

/** Below this a rule only suspects. */
const SURE = 0.7;
/** Tools say what happened at the beginning of a line; the rest may be hostile or a whole document. */
const MAX_CHARACTERS = 2000;
/** A diagnostic of so little confidence is nothing to look at. */
const WARNING = 0.05;
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
    return [...outspoken(found, told), ...found.filter(isPlaced).map(toQuiet)].filter(isFirstOfItsRule);
  };
}

/** What is left to say about a line on which silencers spoke. */
function outspoken(found: readonly RuleMatch[], told: readonly RuleMatch[]): readonly RuleMatch[] {
  const matches = withoutSilenced(found, told);
  const silencers = told.filter(({ rule }) => rule.silencesOnly === undefined);
  if (silencers.length === 0) return matches;
  const threshold = Math.max(...silencers.map(({ rule }) => rule.silences ?? SURE));
  const sure = matches.filter(({ rule }) => rule.confidence >= threshold);
  const isHarmless = silencers.some(({ rule }) => rule.role === 'harmless');
  return sure.length > 0 || isHarmless ? sure : silencers.slice(0, 1);
}

/** A tool that names a place, or must do so above or below, means it, whatever else the line looks like. */
function isPlaced({ rule, facts }: RuleMatch): boolean {
  const isElsewhere = rule.follow?.isRequired === true || rule.lead?.isRequired === true;
  return rule.tool !== undefined && (facts.line !== undefined || facts.file !== undefined || isElsewhere);
}

function toQuiet(match: RuleMatch): RuleMatch {
  return { ...match, isQuiet: true };
}

function isFirstOfItsRule({ rule }: RuleMatch, index: number, matches: readonly RuleMatch[]): boolean {
  return matches.findIndex((other) => other.rule.id === rule.id) === index;
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
  const warningsOf = new Map(rules.map((rule) => [rule, asWarning(rule)]));
  return (text) => {
    const candidates = index.scan(text);
    if (candidates.length === 0) return none;
    const shown = text.length > MAX_CHARACTERS ? text.slice(0, MAX_CHARACTERS) : text;
    const { body, level } = unwrap(shown);
    const matches: RuleMatch[] = [];
    let isKnown = false;
    for (const candidate of candidates) {
      const rule = rules[candidate];
      if (rule === undefined || (rule.isFallback && isKnown)) continue;
      const facts = matchRule(rule, body, shown);
      if (facts === undefined) continue;
      const match = toMatch(rule, facts, level, warningsOf);
      isKnown ||= rule.tool !== undefined && facts.line !== undefined && rule.lead?.isRequired !== true;
      matches.push(match);
    }
    return matches;
  };
}

function asWarning(rule: LineRule): LineRule {
  const confidence = Math.min(rule.confidence, rule.warningConfidence ?? WARNING);
  return { ...rule, confidence, ...(confidence <= WARNING && { before: 0, after: 0 }) };
}

function toMatch(
  rule: LineRule,
  facts: Facts,
  level: Severity | undefined,
  warningsOf: ReadonlyMap<LineRule, LineRule>,
): RuleMatch {
  if (rule.tool === undefined) return { rule, facts };
  const severity = facts.severity === undefined ? level : toSeverity(facts.severity);
  if (severity !== 'warning') return { rule, facts: severity ? { ...facts, severity } : facts };
  const warning = warningsOf.get(rule) ?? rule;
  return {
    rule: warning,
    facts: { ...facts, severity },
    ...(warning.confidence <= WARNING && { isQuiet: true }),
  };
}

function matchRule(rule: LineRule, body: string, text: string): Facts | undefined {
  if (rule.needs && !rule.needs.test(body) && (body === text || !rule.needs.test(text))) return undefined;
  const found = findIn(rule, body) ?? (body === text ? null : findIn(rule, text));
  if (found === null || rule.unless?.test(text)) return undefined;
  return toFacts(found.groups);
}

function findIn({ pattern, alternatives }: LineRule, text: string): RegExpExecArray | null {
  let found = pattern.exec(text);
  for (const other of alternatives ?? []) found ??= other.exec(text);
  return found;
}

/** Alternatives of one pattern cannot share a group name, so `line2` is a second `line`. */
export function toFacts(groups: Readonly<Record<string, string | undefined>> = {}): Facts {
  const facts: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(groups)) {
    if (value !== undefined && value !== '') facts[name.replace(/\d$/, '')] = value;
  }
  return facts;
}
