import type { LineRule } from '../../rules/line-rule.js';

/** GHC, Cabal, Stack: `src/Cart.hs:12:5: error: [GHC-83865]`, then the indented message */
export const rules: readonly LineRule[] = [
  {
    id: 'ghc-place',
    keywords: ['.hs:', '.lhs:', '.hsc:', '.purs:'],
    pattern:
      /^(?<file>[^\s:][^:]*\.(?:l?hs|hsc)):(?:(?<line>\d+):(?<column>\d+)(?:-\d+)?|\((?<line2>\d+),(?<column2>\d+)\)-\(\d+,\d+\)):(?: (?<severity>error|warning):)?(?: \[(?<code>[\w-]+)\])?(?: \[[^\]]*\])*$/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'ghc',
    follow: { pattern: /^\s+(?:• )?(?<message>\S.*)/, within: 2 },
    before: 1,
    after: 10,
  },
];
