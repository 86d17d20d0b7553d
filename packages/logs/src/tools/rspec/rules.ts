import type { LineRule } from '../../rules/line-rule.js';

/** RSpec: `Failure/Error: expect(total).to eq(90)` */
export const rules: readonly LineRule[] = [
  {
    id: 'rspec-failure',
    keywords: ['failure/error:'],
    pattern: /^\s*Failure\/Error: (?<message>.+)/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.88,
    title: 'A spec fails',
    tool: 'rspec',
    before: 3,
  },
  {
    id: 'rspec-failed-example',
    keywords: ['rspec .'],
    pattern: /^rspec (?<test>\.\/\S+:\d+)/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.6,
    title: 'Spec {test} fails',
  },
];
