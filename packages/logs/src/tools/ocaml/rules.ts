import type { LineRule } from '../../rules/line-rule.js';

/** OCaml, dune, Coq: `File "src/cart.ml", line 12, characters 4-9:`, then `Error: Unbound value total` */
export const rules: readonly LineRule[] = [
  {
    id: 'ocaml-message',
    keywords: ['error: ', 'error (', 'warning ', 'alert '],
    pattern:
      /^(?<severity>Error|Warning|Alert)(?: (?<code>\d+))?(?: \[[\w-]+\])?(?: \([^)]*\))?(?: \w+)?: ?(?<message>.*)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'ocaml',
    lead: {
      pattern: /^File "(?<file>[^"]+)", lines? (?<line>\d+)(?:-\d+)?, characters (?<column>\d+)-\d+:?/,
      within: 14,
      isRequired: true,
    },
    before: 6,
    after: 4,
  },
  {
    id: 'ocaml-one-line',
    keywords: ['", line ', '.v, line ', '.ml, line '],
    pattern:
      /^(?:File )?"?(?<file>[^"\s]+\.\w{1,4})"?, lines? (?<line>\d+)(?:-\d+)?, characters (?<column>\d+)-\d+: (?<message>\S.*)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.88,
    title: 'Compiler error in {file}',
    tool: 'ocaml',
  },
];
