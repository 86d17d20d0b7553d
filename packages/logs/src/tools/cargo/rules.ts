import type { LineRule } from '../../rules/line-rule.js';

/** cargo, the package manager: `error: no matching package named …` */
export const rules: readonly LineRule[] = [
  {
    id: 'cargo-dependency',
    keywords: ['no matching package', 'failed to select a version', 'failed to get `', 'failed to download '],
    pattern:
      /(?<message>no matching package named .+|failed to (?:select a version|get `[^`]+`|download (?:from )?`).*)/,
    domain: 'code',
    kind: 'dependency',
    confidence: 0.88,
    title: 'Cargo cannot resolve a dependency',
    tool: 'cargo',
  },
];
