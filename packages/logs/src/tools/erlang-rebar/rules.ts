import type { LineRule } from '../../rules/line-rule.js';

/** rebar3: `   ┌─ src/cart.erl:`, then ` 12 │  total(X) ->` */
export const rules: readonly LineRule[] = [
  {
    id: 'rebar-place',
    keywords: ['┌─ src/', '┌─ apps/', '┌─ test/', '┌─ _build/'],
    pattern: /^\s*┌─ (?<file>\S+\.[eh]rl):$/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.86,
    title: 'Compiler error in {file}',
    tool: 'rebar3',
    follow: { pattern: /^\s*(?<line>\d+) │/, within: 4 },
    before: 2,
    after: 6,
  },
];
