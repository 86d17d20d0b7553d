import type { LineRule } from '../../rules/line-rule.js';

/** Prettier: `[warn] src/a.ts` and `Code style issues found in 2 files` */
export const rules: readonly LineRule[] = [
  {
    id: 'prettier-file',
    keywords: ['[warn] ', '[error] '],
    pattern: /^\[(?:warn|error)\] (?<file>[\w@./\\-]+\.\w{1,10})(?:: (?<message>.+))?$/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.6,
    title: '{file} is not formatted',
    tool: 'prettier',
    after: 6,
  },
  {
    id: 'prettier-summary',
    keywords: ['code style issues', 'formatted differently', 'format all javascript'],
    pattern: /(?<message>(?:Code style issues (?:found|in)|formatted differently).*)/i,
    domain: 'code',
    kind: 'lint',
    confidence: 0.7,
    title: 'Files are not formatted',
    before: 12,
    after: 4,
  },
];
