import { createKeywordIndex } from '../../rules/keyword-index.js';
import { findAssignments } from '../assignments/find-assignments.js';
import { nameKeywords } from '../names/name-strength.js';
import { vendorKeywords } from '../names/vendors.js';
import type { SecretRule, SecretSpan } from '../secret-rule.js';
import { findAssigned, findByRule } from './find-by-rules.js';
import { type LongWord, longWords } from './long-words.js';

/** What one line gives away. */
export interface LineFindings {
  readonly spans: readonly SecretSpan[];
  /** One of the secrets is a password, and the name that belongs to it may stand on a line nearby. */
  readonly hasLogin: boolean;
  readonly words: readonly LongWord[];
}

/** Looks at one line; `below` is asked only by rules that go on below it. */
export type LineFinder = (line: string, below: () => string) => LineFindings;

const nothing: LineFindings = { spans: [], hasLogin: false, words: [] };

/** Creates the finder of what rules and names give away. */
export function createLineFinder(rules: readonly SecretRule[]): LineFinder {
  const withKeywords = rules.filter(({ keywords }) => keywords.length > 0);
  const wordy = rules.filter(({ keywords }) => keywords.length === 0);
  const index = createKeywordIndex([
    ...withKeywords.map(({ keywords }) => keywords),
    [...nameKeywords, ...vendorKeywords],
  ]);

  return (line, below) => {
    const entries = index.scan(line);
    const words = longWords(line);
    if (entries.length === 0 && words.length === 0) return nothing;
    const spans: SecretSpan[] = [];
    let hasLogin = false;
    for (const entry of entries) {
      const rule = withKeywords[entry];
      if (rule) add(spans, findByRule(rule, continues(rule, line) ? line + below() : line));
      else {
        const found = findAssigned(findAssignments(line));
        add(spans, found.spans);
        hasLogin = found.hasLogin;
      }
    }
    addWords(spans, words, wordy);
    return { spans, hasLogin, words };
  };
}

function continues({ looksBelow }: SecretRule, line: string): boolean {
  return looksBelow === 'lines' || (looksBelow === 'continuation' && line.endsWith('\\'));
}

function addWords(spans: SecretSpan[], words: readonly LongWord[], wordy: readonly SecretRule[]): void {
  for (const { text, start } of words)
    for (const rule of wordy)
      for (const span of findByRule(rule, text))
        spans.push({ ...span, start: span.start + start, end: span.end + start });
}

function add(spans: SecretSpan[], found: readonly SecretSpan[]): void {
  for (const span of found) spans.push(span);
}
