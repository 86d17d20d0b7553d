import type { LineRule } from '../../rules/line-rule.js';

/** scalac, alone or under sbt: `[error] /app/src/A.scala:9: ; expected`; Scala 3: `-- [E007] Type Mismatch Error: src/A.scala:12:3 ---` */
export const rules: readonly LineRule[] = [
  {
    id: 'scala-error',
    keywords: ['.scala:', '.sc:'],
    pattern:
      /^(?:\[(?<severity>error|warn)\] )?(?:-- )?(?:\[E\d+\] )?(?<file>[^\s:]\S*\.(?:scala|sc)):(?<line>\d+)(?::(?<column>\d+))?: (?:(?<severity2>error|warning): )?(?<message>.+)/,
    needs: /\[(?:error|warn)\]|: (?:error|warning): |^-- |##\[error/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'scalac',
  },
  {
    id: 'scala3-heading',
    keywords: ['-- [e'],
    pattern:
      /^-- \[(?<code>E\d+)\] (?<message>[\w ]*?(?<severity>Error|Warning)): (?<file>\S+?):(?<line>\d+):(?<column>\d+) -*$/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error {code} in {file}',
    tool: 'scalac',
    before: 0,
    after: 10,
  },
  {
    id: 'scalastyle',
    keywords: [' file='],
    pattern:
      /^(?<severity>warning|error) file=(?<file>\S.*?) message=(?<message>.+?)(?: line=(?<line>\d+))?(?: column=(?<column>\d+))?$/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.88,
    title: 'Scalastyle reports {file}',
    tool: 'scalastyle',
    warningConfidence: 0.3,
  },
];
