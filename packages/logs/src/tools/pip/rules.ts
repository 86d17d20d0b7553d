import type { LineRule } from '../../rules/line-rule.js';

/** pip: `ERROR: No matching distribution found for reqests` */
export const rules: readonly LineRule[] = [
  {
    id: 'pip-no-distribution',
    keywords: [
      'no matching distribution',
      'could not find a version',
      'resolutionimpossible',
      'conflicting dependencies',
    ],
    pattern:
      /(?:ERROR: )?(?<message>(?:No matching distribution found for|Could not find a version that satisfies|ResolutionImpossible|Cannot install .*conflicting dependencies).*)/,
    domain: 'code',
    kind: 'dependency',
    confidence: 0.9,
    title: 'pip cannot find a package in the wanted version',
    tool: 'pip',
    before: 3,
  },
  {
    id: 'pip-build-failed',
    keywords: ['failed building wheel', 'failed to build', 'subprocess-exited-with-error'],
    pattern: /(?<message>Failed building wheel for .+|Failed to build .+|subprocess-exited-with-error)/,
    domain: 'code',
    kind: 'dependency',
    confidence: 0.55,
    title: 'A Python package cannot be built',
    tool: 'pip',
    before: 12,
  },
];
