import type { Facts } from './rule-matcher.js';

/** Fills `{name}` from the facts; `undefined` when one of them is missing, because half a sentence misleads. */
export function fillTemplate(template: string, facts: Facts): string | undefined {
  let isComplete = true;
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = facts[name];
    if (value === undefined) isComplete = false;
    return value ?? '';
  });
  return isComplete ? text : undefined;
}
