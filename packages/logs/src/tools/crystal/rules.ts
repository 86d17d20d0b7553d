import type { LineRule } from '../../rules/line-rule.js';

/** Crystal: `In src/cart.cr:12:5`, then `Error: undefined local variable` */
export const rules: readonly LineRule[] = [
  {
    id: 'crystal-message',
    keywords: ['error: '],
    pattern: /^Error: (?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'crystal',
    lead: {
      pattern: /^(?:In|Error in|error in line \d+ of) (?<file>\S+\.cr):(?<line>\d+)(?::(?<column>\d+))?$/,
      within: 10,
      isRequired: true,
    },
    before: 8,
    after: 3,
  },
];
