import type { LineRule } from '../../rules/line-rule.js';

/** kotlinc: `e: file:///app/src/Main.kt:12:5 Unresolved reference: x`, older `w: /app/src/Main.kt: (12, 5): Unused` */
export const rules: readonly LineRule[] = [
  {
    id: 'kotlin-error',
    keywords: ['.kt:', '.kts:'],
    pattern:
      /^(?<severity>[ewi]): (?:\[\w+\] )?(?:file:\/\/)?(?<file>(?:\/?[A-Za-z]:)?[^:]+\.kts?):(?: \()?(?<line>\d+)[:,] ?(?<column>\d+)\)?:? (?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'kotlinc',
  },
];
