import type { LineRule } from '../../rules/line-rule.js';

/** Foodcritic, and others that put a code first: `FC002: Avoid string interpolation: ./recipes/default.rb:12` */
export const rules: readonly LineRule[] = [
  {
    id: 'code-message-place',
    keywords: ['\nfc0', '\nfc1', '\nhc0', '\nap0'],
    pattern: /^(?<code>[A-Z]{2}\d{3}): (?<message>.+): (?<file>[^:]+):(?<line>\d+)$/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.86,
    title: '{code} in {file}',
    tool: 'foodcritic',
  },
];
