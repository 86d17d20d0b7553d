import type { LineRule } from '../../rules/line-rule.js';

const fileAbove = {
  pattern:
    /^(?:\[\w+\] )?(?<file>(?:\/|[A-Za-z]:\\|\.{0,2}\/)?[\w@.()[\]/\\ +-]*[\w\])]\.\w{1,10}|(?:[\w.-]+\/){1,20}\w+)(?:: \d+ .*)?$/,
  within: 60,
};

/** ESLint and who prints like it (stylelint, remark, yamllint, Vale, textlint): the file, then rows of `12:5  error  x is not defined  no-undef` */
export const rules: readonly LineRule[] = [
  {
    id: 'eslint-error',
    keywords: ['error  ', '✖  ', '×  '],
    pattern:
      /^\s*(?<line>\d+):(?<column>\d+)(?:-\d+(?::\d+)?)?\s+(?<severity>error|✖|×)\s+(?<message>\S.*?)(?: {2,40}(?<code>[@\w/-]+)(?: {2,40}[\w:@/-]+)?| +\((?<code2>[\w-]+)\))?\s*$/,
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
    keywords: ['warning  ', 'info  ', 'hint  ', 'suggestion  ', '⚠  ', 'ℹ  ', 'information  '],
    pattern:
      /^\s*(?<line>\d+):(?<column>\d+)(?:-\d+(?::\d+)?)?\s+(?<severity>warning|info|information|hint|suggestion|⚠|ℹ)\s+(?<message>\S.*?)(?: {2,40}(?<code>[@\w/-]+)(?: {2,40}[\w:@/-]+)?| +\((?<code2>[\w-]+)\))?\s*$/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.1,
    tool: 'eslint',
    lead: fileAbove,
    before: 0,
    after: 0,
  },
];
