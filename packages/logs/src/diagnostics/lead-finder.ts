import type { RecentLines } from '../read/recent-lines.js';
import { bodyOf } from '../rules/body-of.js';
import type { LineRule } from '../rules/line-rule.js';
import { type Facts, toFacts } from '../rules/rule-matcher.js';

/** Finds what was said once for many lines, such as the name of the file above its rows. */
export interface LeadFinder {
  factsAbove(rule: LineRule, line: number): Facts;
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
      const facts = search(lead.pattern, line, reach) ?? (reach === last?.line ? last.facts : {});
      lastOf.set(lead.pattern, { line, facts });
      return facts;
    },
  };
}
