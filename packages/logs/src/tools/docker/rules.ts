import type { LineRule } from '../../rules/line-rule.js';

/** Docker and BuildKit: `ERROR: failed to solve: …` */
export const rules: readonly LineRule[] = [
  {
    id: 'docker-build-failed',
    keywords: ['failed to solve', 'error response from daemon', 'manifest unknown', 'pull access denied'],
    pattern:
      /(?<message>failed to solve: .+|Error response from daemon: .+|manifest unknown.*|pull access denied.*)/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.66,
    title: 'Docker cannot build or fetch an image',
    before: 14,
    after: 3,
  },
];
