import type { TemplateGroup } from './template-group.js';
import { WILDCARD } from './token-list.js';

const MIN_VALUES = 3;
/** Sentences differ in their first word more often than values stand there. */
const MIN_FIRST_VALUES = 20;
const MANY_VALUES = 12;
const RARE = 2;

/** Words that a name follows. */
const announcing: ReadonlySet<string> = new Set(['user', 'username', 'account', 'class', 'hostname']);

/**
 * Whether shapes that differ in one position only are one template. Values come from an open set, so that some are
 * seen only once or twice however many lines there are (Good and Turing); the words of a sentence do not.
 */
export function isOpenPosition(groups: readonly TemplateGroup[], position: number): boolean {
  const countOf = new Map<string, number>();
  for (const { words, count } of groups) {
    const word = words[position] ?? '';
    countOf.set(word, (countOf.get(word) ?? 0) + count);
  }
  if (countOf.size < 2) return false;
  if (position === 0) return countOf.size >= MIN_FIRST_VALUES;
  if (countOf.has(WILDCARD) || announcing.has(groups[0]?.words[position - 1] ?? '')) return true;
  if (countOf.size < MIN_VALUES) return false;
  return countOf.size >= MANY_VALUES || [...countOf.values()].some((count) => count <= RARE);
}
