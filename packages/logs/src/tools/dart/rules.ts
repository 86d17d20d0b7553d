import type { LineRule } from '../../rules/line-rule.js';

/** Dart and Flutter: `  error • Undefined name • lib/cart.dart:12:5 • undefined_identifier` */
export const rules: readonly LineRule[] = [
  {
    id: 'dart-analyzer',
    keywords: [' • '],
    pattern:
      /^\s*(?<severity>error|warning|info|hint) • (?<message>.+?) (?:• |at )(?<file>[^•]+?):(?<line>\d+):(?<column>\d+) • (?:\()?(?<code>\w+)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.9,
    title: 'The analyzer reports {code} in {file}',
    tool: 'dart',
    warningConfidence: 0.3,
    before: 1,
    after: 2,
  },
  {
    id: 'dart-analyzer-machine',
    keywords: ['error|', 'warning|', 'info|'],
    pattern:
      /^(?<severity>ERROR|WARNING|INFO)\|\w+\|(?<code>\w+)\|(?<file>[^|]+)\|(?<line>\d+)\|(?<column>\d+)\|\d+\|(?<message>.+)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.9,
    title: 'The analyzer reports {code} in {file}',
    tool: 'dart',
    warningConfidence: 0.3,
    before: 1,
    after: 2,
  },
];
