import { type Facts, toFacts } from '../rules/rule-matcher.js';
import type { TraceLanguage } from './trace-language.js';

/** What the first pattern that matches caught. */
export function matchFirst(patterns: readonly RegExp[] | undefined, text: string): Facts | undefined {
  if (patterns === undefined) return undefined;
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return toFacts(found.groups);
  }
  return undefined;
}

/** Reads a call; its function may stand on the line above. */
export function readFrame(language: TraceLanguage, body: string, above: string): Facts | undefined {
  for (const reader of language.frames) {
    const facts = typeof reader === 'function' ? reader(body) : matchFirst([reader], body);
    if (facts === undefined) continue;
    if (language.functionAbove === undefined || facts.function !== undefined) return facts;
    const named = language.functionAbove.exec(above)?.groups;
    return named === undefined && facts.strict !== undefined ? undefined : { ...facts, ...toFacts(named) };
  }
  return undefined;
}
