import type { LineRule } from '../../rules/line-rule.js';

/** webpack, Babel, esbuild, Rollup, Vite: `ERROR in ./src/a.js 12:3-9`, `SyntaxError: /app/a.js: Unexpected token (12:3)` */
export const rules: readonly LineRule[] = [
  {
    id: 'webpack-place',
    keywords: ['error in ', 'warning in '],
    pattern:
      /^(?<severity>ERROR|WARNING) in (?<file>\.{0,2}\/?[^\s()!]+\.\w+) (?<line>\d+):(?<column>\d+)(?:-\d+(?::\d+)?)?$/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.87,
    title: 'The bundler fails in {file}',
    tool: 'webpack',
    follow: { pattern: /^(?<message>\S.*)/, within: 2 },
    after: 10,
  },
  {
    id: 'babel-syntax',
    keywords: ['syntaxerror: ', 'parseerror: '],
    pattern:
      /^(?:\w+: )?(?<code>SyntaxError|ParseError): (?<file>\S[^:]*\.\w{1,6}): (?<message>.+?) \((?<line>\d+):(?<column>\d+)\)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: '{file} cannot be parsed',
    tool: 'babel',
    after: 8,
  },
  {
    id: 'esbuild-message',
    keywords: ['✘ [error] ', '▲ [warning] '],
    pattern: /^[✘▲] \[(?<severity>ERROR|WARNING)\] (?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.87,
    title: 'The bundler fails',
    tool: 'esbuild',
    follow: { pattern: /^\s+(?<file>[^\s:]\S*):(?<line>\d+):(?<column>\d+):$/, within: 4 },
    after: 10,
  },
  {
    id: 'rollup-place',
    keywords: ['.js (', '.ts (', '.jsx (', '.tsx (', '.mjs (', '.vue (', '.svelte (', '.css ('],
    pattern:
      /^(?:file: )?(?<file>(?:\/|\.{0,2}\/|[A-Za-z]:\\|src\/)\S+\.\w{1,6}) \((?<line>\d+):(?<column>\d+)\)$/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.8,
    title: 'The bundler fails in {file}',
    tool: 'rollup',
    lead: {
      pattern: /^(?:\[!\] )?(?:\([^)]*\) )?(?:\w*Error|error during build):? ?(?<message>.*)/,
      within: 4,
      isRequired: true,
    },
    before: 3,
    after: 8,
  },
  {
    id: 'bundler-error',
    keywords: ['[error] ', 'error in ./', 'rolluperror'],
    pattern: /^\s*(?:✘ \[ERROR\] (?<message>.+)|ERROR in (?<file>\.\/\S+))|RollupError: (?<message2>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.86,
    title: 'The bundler fails',
    tool: 'bundler',
    after: 10,
  },
];
