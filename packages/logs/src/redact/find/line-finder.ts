import { findAssignments } from '../assignments/find-assignments.js';
import { mayMatter } from '../assignments/judge-assignment.js';
import { nameKeywords } from '../names/name-strength.js';
import { vendorKeywords } from '../names/vendors.js';
import type { SecretRule, SecretSpan } from '../secret-rule.js';
import { findAssigned, findByRule } from './find-by-rules.js';
import { createKeywordScan } from './keyword-scan.js';
import { type LongWord, longWords } from './long-words.js';

/** What one line gives away. */
export interface LineFindings {
  readonly spans: readonly SecretSpan[];
  /** One of the secrets is a password, and the name that belongs to it may stand on a line nearby. */
  readonly hasLogin: boolean;
  /** A name in it may be about a secret. */
  readonly isNamed: boolean;
  readonly words: readonly LongWord[];
}

/** Looks at one line; `below` is asked only by rules that go on below it. */
export type LineFinder = (line: string, below: () => string) => LineFindings;

const noEntries: readonly number[] = [];
const nothing: LineFindings = { spans: [], hasLogin: false, isNamed: false, words: [] };

/**
 * Creates the finder of what rules and names give away. Every line is asked for the few words that speak of secrets;
 * only its long words for the many beginnings of tokens, because a token is one.
 */
export function createLineFinder(rules: readonly SecretRule[]): LineFinder {
  const inContext = rules.filter(({ isToken, keywords }) => !isToken && keywords.length > 0);
  const tokens = rules.filter(({ isToken, keywords }) => isToken && keywords.length > 0);
  const wordy = rules.filter(({ keywords }) => keywords.length === 0);
  const scanContext = createKeywordScan([
    ...inContext.map(({ keywords }) => keywords),
    nameKeywords,
    vendorKeywords,
  ]);
  const scanWord = createKeywordScan(tokens.map(({ keywords }) => keywords));
  const nameEntry = inContext.length;
  const vendorEntry = nameEntry + 1;

  const addTokens = (spans: SecretSpan[], line: string, words: readonly LongWord[]): void => {
    const found = new Set(words.flatMap(({ text, isHash }) => (isHash ? noEntries : scanWord(text))));
    for (const entry of found) {
      const rule = tokens[entry];
      if (rule) add(spans, findByRule(rule, line));
    }
    for (const { text, start, isPath, hasDigits, isHash } of words) {
      if (isPath || !hasDigits || isHash) continue;
      for (const rule of wordy) {
        if (!hasNeeded(rule, text)) continue;
        for (const span of findByRule(rule, text))
          spans.push({ ...span, start: span.start + start, end: span.end + start });
      }
    }
  };

  return (line, below) => {
    const entries = scanContext(line);
    const words = longWords(line);
    if (entries.length === 0 && words.length === 0) return nothing;
    const spans: SecretSpan[] = [];
    for (const entry of entries) {
      const rule = inContext[entry];
      if (rule && hasNeeded(rule, line))
        add(spans, findByRule(rule, continues(rule, line) ? line + below() : line));
    }
    if (words.length > 0) addTokens(spans, line, words);
    const isNamed =
      entries.includes(nameEntry) ||
      (entries.includes(vendorEntry) && words.some(({ isPath, hasDigits }) => hasDigits && !isPath));
    if (!isNamed) return { spans, hasLogin: false, isNamed, words };
    const assigned = findAssigned(findAssignments(line, mayMatter));
    add(spans, assigned.spans);
    return { spans, hasLogin: assigned.hasLogin, isNamed, words };
  };
}

function hasNeeded({ needs }: SecretRule, text: string): boolean {
  return needs === undefined || text.includes(needs);
}

function continues({ looksBelow }: SecretRule, line: string): boolean {
  return looksBelow === 'lines' || (looksBelow === 'continuation' && line.endsWith('\\'));
}

function add(spans: SecretSpan[], found: readonly SecretSpan[]): void {
  for (const span of found) spans.push(span);
}
