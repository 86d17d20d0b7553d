import type { LineRule } from '../../rules/line-rule.js';

const fileAbove = {
  pattern: /^(?<file>(?:\/|[A-Za-z]:\\|\.{0,2}\/)?[\w@.()[\]/\\ -]+\.\w{1,10})$/,
  within: 60,
};

/** ESLint and its relatives, Prettier, Biome, stylelint. */
export const javascriptLintRules: readonly LineRule[] = [
  {
    id: 'eslint-error',
    keywords: ['error  ', '✖  ', '×  '],
    pattern:
      /^\s*(?<line>\d+):(?<column>\d+)\s+(?<severity>error|✖|×)\s+(?<message>\S.*?)(?:\s{2,}(?<code>[@\w/-]+))?\s*$/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.9,
    title: 'Lint rule {code} is violated in {file}',
    tool: 'eslint',
    lead: fileAbove,
    before: 2,
    after: 3,
  },
  {
    id: 'eslint-warning',
    keywords: ['warning  '],
    pattern:
      /^\s*(?<line>\d+):(?<column>\d+)\s+(?<severity>warning)\s+(?<message>\S.*?)(?:\s{2,}(?<code>[@\w/-]+))?\s*$/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.1,
    tool: 'eslint',
    lead: fileAbove,
    before: 0,
    after: 0,
  },
  {
    id: 'prettier-file',
    keywords: ['[warn] ', '[error] '],
    pattern: /^\[(?:warn|error)\] (?<file>[\w@./\\-]+\.\w{1,10})(?<message>: .+)?$/,
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
  {
    id: 'biome-diagnostic',
    keywords: [' lint/', ' format ━', ' parse ━', 'assist/', 'organizeimports'],
    pattern:
      /^\s*(?<file>[\w@./\\-]+\.\w{1,10})(?::(?<line>\d+):(?<column>\d+))? (?<code>lint\/[\w/]+|format|parse|assist\/[\w/]+)(?: FIXABLE)? +━/i,
    domain: 'code',
    kind: 'lint',
    confidence: 0.88,
    title: 'Biome reports {code} in {file}',
    tool: 'biome',
    after: 14,
  },
];
