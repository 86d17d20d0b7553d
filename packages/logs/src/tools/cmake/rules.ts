import type { LineRule } from '../../rules/line-rule.js';

/** CMake: `CMake Error at CMakeLists.txt:3 (find_package):`, then the indented message */
export const rules: readonly LineRule[] = [
  {
    id: 'cmake-error',
    keywords: ['cmake error', 'cmake warning', 'cmake deprecation'],
    pattern:
      /^\s*CMake (?<severity>Error|Warning|Deprecation Warning)(?: \(dev\))?(?: (?:at|in) (?<file>[^:(\s][^:(]*?)(?::(?<line>\d+))?(?: \((?<code>\w+)\))?)?:\s*(?<message>\S.*)?$/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.88,
    title: 'CMake cannot configure the build',
    tool: 'cmake',
    follow: { pattern: /^ {2}(?<message>\S.*)/, within: 2 },
    after: 12,
  },
];
