import { classificationRules } from '../classify/classification-rules.js';
import { diagnosticRules } from '../diagnostics/diagnostic-rules.js';
import { createRuleMatcher } from '../rules/rule-matcher.js';

/** All rules, compiled once: it takes longer than reading a small log, and nothing in it ever changes. */
export const matchRules = /* @__PURE__ */ createRuleMatcher([...diagnosticRules, ...classificationRules]);
