import type { LineRule } from '../../rules/line-rule.js';

/** scalac under sbt: `[error] /app/src/A.scala:9: ; expected` */
export const rules: readonly LineRule[] = [
  {
    id: 'scala-error',
    keywords: ['.scala:'],
    pattern:
      /^\[error\] (?:-- )?(?:\[E\d+\] )?(?<file>\S+\.scala):(?<line>\d+)(?::(?<column>\d+))?: (?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'scalac',
  },
];
