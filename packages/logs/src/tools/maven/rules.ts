import type { LineRule } from '../../rules/line-rule.js';

/** Maven: `[ERROR] /app/src/Main.java:[12,5] cannot find symbol` */
export const rules: readonly LineRule[] = [
  {
    id: 'maven-compiler-error',
    keywords: [':['],
    pattern:
      /^(?:\[(?<severity>ERROR|WARNING|WARN|INFO)\] )?\s*(?<file>\S[^\n]*?\.(?:java|kt|scala|groovy|aj)):\[(?<line>\d+),(?<column>\d+)\] (?:error: |warning: )?(?:\[(?<code>[\w-]+)\] )?(?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'maven',
    after: 4,
  },
  {
    id: 'maven-dependency',
    keywords: [
      'could not resolve dependencies',
      'could not find artifact',
      'could not resolve all',
      'could not find ',
    ],
    pattern:
      /(?<message>Could not (?:resolve dependencies for|find artifact|resolve all|find [\w.-]+:[\w.-]+:).*)/i,
    domain: 'code',
    kind: 'dependency',
    confidence: 0.86,
    title: 'A dependency cannot be resolved',
    tool: 'maven',
  },
  {
    id: 'maven-failed-goal',
    keywords: ['failed to execute goal'],
    pattern: /Failed to execute goal (?<goal>[^\s:]\S*) [^:]*: (?<message>.+)/,
    unless: /There are test failures|Compilation failure\s*(?:->|$)/,
    domain: 'code',
    kind: 'unknown',
    confidence: 0.6,
    after: 6,
  },
  {
    id: 'maven-message-above',
    keywords: ['.java:', '.aj:', '.groovy:'],
    pattern: /^\s+(?<file>\S.*\.(?:java|aj|groovy)):(?<line>\d+)$/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.8,
    title: 'Compiler error in {file}',
    tool: 'maven',
    lead: { pattern: /^\[(?<severity>ERROR|WARNING)\] (?<message>\S.*)/, within: 2, isRequired: true },
    before: 2,
    after: 2,
  },
];
