import type { RecentLines } from '../read/recent-lines.js';
import { bodyOf } from '../rules/body-of.js';
import type { LineRule } from '../rules/line-rule.js';
import { type Facts, toFacts } from '../rules/rule-matcher.js';

/** Finds what was said above a line, often once for many lines, such as the name of the file above its rows. */
export interface LeadFinder {
  /** Nothing when the rule looks for nothing; `undefined` when it needs what is not there. */
  factsAbove(rule: LineRule, line: number): Facts | undefined;
}

/** Creates a finder that looks back in `recent`; a row inherits from the row above it. */
export function createLeadFinder(recent: RecentLines): LeadFinder {
  const lastOf = new Map<RegExp, { readonly line: number; readonly facts: Facts }>();

  const search = (pattern: RegExp, line: number, reach: number): Facts | undefined => {
    for (let number = line - 1; number > reach; number -= 1) {
      const text = recent.textOf(number) ?? '';
      const found = pattern.exec(text) ?? pattern.exec(bodyOf(text));
      if (found) return toFacts(found.groups);
    }
    return undefined;
  };

  return {
    factsAbove({ lead }, line) {
      if (lead === undefined) return {};
      const last = lastOf.get(lead.pattern);
      const reach = Math.max(line - lead.within - 1, last?.line ?? 0);
      const inherited = reach === last?.line && last.facts.file !== undefined ? last.facts : undefined;
      const facts = search(lead.pattern, line, reach) ?? inherited;
      lastOf.set(lead.pattern, { line, facts: facts ?? {} });
      return facts ?? (lead.isRequired ? undefined : {});
    },
  };
}
