import type { LineRule } from '../../rules/line-rule.js';

/** Biome: `src/a.ts:1:2 lint/style/useConst ━━━` */
export const rules: readonly LineRule[] = [
  {
    id: 'biome-diagnostic',
    keywords: [' lint/', ' format ━', ' parse ━', 'assist/', 'organizeimports'],
    pattern:
      /^\s*(?<file>[\w@./\\-]+\.\w{1,10})(?::(?<line>\d+):(?<column>\d+))? (?<code>lint\/[\w/]+|format|parse|assist\/[\w/]+)(?: {1,4}FIXABLE)? +━/i,
    domain: 'code',
    kind: 'lint',
    confidence: 0.88,
    title: 'Biome reports {code} in {file}',
    tool: 'biome',
    after: 14,
  },
];
