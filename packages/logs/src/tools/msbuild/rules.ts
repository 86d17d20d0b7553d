import type { LineRule } from '../../rules/line-rule.js';

/** MSBuild and the compilers under it: `Program.cs(12,5): error CS1002: ; expected` */
export const rules: readonly LineRule[] = [
  {
    id: 'msvc-error',
    keywords: [
      'error c',
      'error lnk',
      'error msb',
      'error cs',
      'error bc',
      'error fs',
      'error nu',
      'error ca',
      'error netsdk',
    ],
    pattern:
      /^\s*(?:\d+>)?(?<file>[^\s(][^(]*?)(?:\((?<line>\d+)(?:,(?<column>\d+))?(?:,\d+,\d+)?\))? ?: (?:fatal )?(?<severity>error) (?<code>[A-Z]+\d+): (?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error {code} in {file}',
    tool: 'msbuild',
    before: 1,
    after: 4,
  },
];
