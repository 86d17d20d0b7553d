import type { LineRule } from '../../rules/line-rule.js';

/** kotlinc: `e: file:///app/src/Main.kt:12:5 Unresolved reference: x` */
export const rules: readonly LineRule[] = [
  {
    id: 'kotlin-error',
    keywords: ['e: '],
    pattern:
      /^e: (?:file:\/\/)?(?<file>[^:]+\.kts?):(?: \()?(?<line>\d+)[:,] ?(?<column>\d+)\)?:? (?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'kotlinc',
  },
];
