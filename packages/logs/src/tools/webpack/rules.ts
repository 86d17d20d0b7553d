import type { LineRule } from '../../rules/line-rule.js';

/** webpack, esbuild, Rollup: `ERROR in ./src/a.js` */
export const rules: readonly LineRule[] = [
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
