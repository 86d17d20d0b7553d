import { classificationRules } from '../classify/classification-rules.js';
import { diagnosticRules } from '../diagnostics/diagnostic-rules.js';
import { createRuleMatcher } from '../rules/rule-matcher.js';

const rules = /* @__PURE__ */ [...diagnosticRules, ...classificationRules];

/** All rules, compiled once: it takes longer than reading a small log, and nothing in it ever changes. */
export const matchRules = /* @__PURE__ */ createRuleMatcher(rules);

/** What a line holds on which a rule may speak. The other rules only silence these. */
export const ruleKeywords: readonly string[] = /* @__PURE__ */ rules
  .filter(({ role = 'cause' }) => role === 'cause')
  .flatMap(({ keywords }) => keywords);
