import type { RecentLines } from '../read/recent-lines.js';
import { bodyOf } from '../rules/body-of.js';
import { type Facts, toFacts } from '../rules/rule-matcher.js';

/** A message may have several lines before the first call. */
const REACH = 12;

/** Looks above the first call for the line that names the exception. */
export function findHeadAbove(
  head: RegExp,
  frame: RegExp,
  firstCall: number,
  recent: RecentLines,
): { readonly line: number; readonly facts: Facts } | undefined {
  for (let line = firstCall - 1; line >= firstCall - REACH; line -= 1) {
    const text = recent.textOf(line);
    if (text === undefined || text.startsWith('##[')) return undefined;
    const body = bodyOf(text);
    if (frame.test(body)) return undefined;
    const found = head.exec(body);
    if (found) return { line, facts: toFacts(found.groups) };
  }
  return undefined;
}
