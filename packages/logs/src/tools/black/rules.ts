import type { LineRule } from '../../rules/line-rule.js';

/** black: `would reformat src/a.py`, `error: cannot format src/a.py: Cannot parse: 12:5: x = (` */
export const rules: readonly LineRule[] = [
  {
    id: 'black-would-reformat',
    keywords: ['would reformat'],
    pattern: /^would reformat (?<file>.+)$/i,
    domain: 'code',
    kind: 'lint',
    confidence: 0.86,
    title: '{file} is not formatted',
    tool: 'black',
  },
  {
    id: 'black-cannot-parse',
    keywords: ['cannot format '],
    pattern:
      /^error: cannot format (?<file>[^:]+(?::\\[^:]+)?): (?<message>.*?(?<line>\d+):(?<column>\d+): .*)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.88,
    title: 'black cannot parse {file}',
    tool: 'black',
  },
];
