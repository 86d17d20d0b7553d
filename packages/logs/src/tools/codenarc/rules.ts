import type { LineRule } from '../../rules/line-rule.js';

/** CodeNarc and Groovy: `File: src/Cart.groovy`, then `    Violation: Rule=UnusedVariable P=2 Line=12 Msg=[…]`; `Cart.groovy: 12: unexpected token` */
export const rules: readonly LineRule[] = [
  {
    id: 'codenarc-row',
    keywords: ['violation: rule='],
    pattern: /^\s*Violation: Rule=(?<code>\w+) P=\d Line=(?<line>\d+)(?: Msg=\[(?<message>.*)\])?/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.86,
    title: 'CodeNarc reports {code} in {file}',
    tool: 'codenarc',
    lead: { pattern: /^\s*File: (?<file>\S.*)$/, within: 60, isRequired: true },
    before: 1,
    after: 1,
  },
  {
    id: 'groovy-error',
    keywords: ['.groovy: ', 'jenkinsfile: ', ".gradle': ", 'workflowscript: '],
    pattern:
      /^(?:startup failed:)?\s*(?:build file ')?(?<file>[^\s:'][^:']*)'?: (?<line>\d+): (?<message>.+?)(?: @ line \d+, column (?<column>\d+)\.?)?$/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.88,
    title: 'Groovy cannot compile {file}',
    tool: 'groovy',
    after: 6,
  },
];
