import type { LineRule } from '../../rules/line-rule.js';

/** Helm: `template: shop/templates/cart.yaml:12:3: executing … nil pointer` */
export const rules: readonly LineRule[] = [
  {
    id: 'helm-template',
    keywords: ['template: '],
    pattern: /template: (?<file>[^\s:]+):(?<line>\d+)(?::(?<column>\d+))?: (?<message>.+)/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.88,
    title: 'The chart template {file} cannot be rendered',
    tool: 'helm',
    after: 4,
  },
  {
    id: 'helm-yaml',
    keywords: ['yaml parse error'],
    pattern: /YAML parse error on (?<file>[^\s:]+): (?<message>.+?line (?<line>\d+).*)/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.88,
    title: 'The chart renders invalid YAML: {file}',
    tool: 'helm',
  },
];
