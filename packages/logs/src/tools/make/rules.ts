import type { LineRule } from '../../rules/line-rule.js';

/** make: `*** No rule to make target …`, `Makefile:12: *** missing separator.  Stop.` */
export const rules: readonly LineRule[] = [
  {
    id: 'make-no-rule',
    keywords: ['no rule to make target'],
    pattern: /(?<message>No rule to make target .+)/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.88,
    title: 'make does not know how to build a target',
    tool: 'make',
  },
  {
    id: 'make-stop',
    keywords: [': *** '],
    pattern: /^(?<file>[^\s:]+):(?<line>\d+): \*\*\* (?<message>.+?)(?:\. {1,2}Stop\.)?$/,
    unless: /Error \d+$/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.88,
    title: 'make cannot read {file}',
    tool: 'make',
  },
  {
    id: 'make-warning',
    keywords: [': warning: '],
    pattern:
      /^(?<file>\S*(?:[Mm]akefile|GNUmakefile|\.mk)\S*):(?<line>\d+): (?<severity>warning): (?<message>.+)/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.05,
    tool: 'make',
  },
];
