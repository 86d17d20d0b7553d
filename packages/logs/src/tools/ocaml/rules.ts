import type { LineRule } from '../../rules/line-rule.js';

/** OCaml, dune, Coq: `File "src/cart.ml", line 12, characters 4-9:`, then `Error: Unbound value total` */
export const rules: readonly LineRule[] = [
  {
    id: 'ocaml-place',
    keywords: ['", line ', '", lines '],
    pattern: /^File "(?<file>[^"]+)", lines? (?<line>\d+)(?:-\d+)?, characters (?<column>\d+)-\d+:?/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'ocaml',
    follow: {
      pattern:
        /^(?<severity>Error|Warning|Alert)(?: (?<code>\d+))?(?: \[[\w-]+\])?(?: \(.*?\))?: ?(?<message>.*)/,
      within: 14,
      isRequired: true,
    },
    before: 1,
    after: 8,
  },
];
