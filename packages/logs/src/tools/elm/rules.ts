import type { LineRule } from '../../rules/line-rule.js';

/** Elm: `-- TYPE MISMATCH ------------ src/Cart.elm`, then `12|   total x` */
export const rules: readonly LineRule[] = [
  {
    id: 'elm-heading',
    keywords: ['.elm'],
    pattern: /^-- (?<message>[A-Z][A-Z ]{3,60}) -{3,} (?<file>\S+\.elm)$/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Elm reports {message} in {file}',
    tool: 'elm',
    follow: { pattern: /^(?<line>\d+)\|/, within: 12 },
    before: 0,
    after: 14,
  },
];
