import type { LineRule } from '../../rules/line-rule.js';

/** Compilers that draw a frame: the message, then `╭─[src/a.ts:3:5]`, `┌─ src/a.sol:3:5`, `--> src/a.leo:3:5` */
export const rules: readonly LineRule[] = [
  {
    id: 'code-frame-place',
    keywords: ['--> ', '─[', '┌─ ', ',-[', '└─ ', '╰─'],
    pattern: /^\s*(?:-->|::>|[╭┌,][─-]*\[?|╰─+|└─+)\s*(?<file>[^\s:[][^:[\]\n]*):(?<line>\d+):(?<column>\d+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.7,
    title: 'An error is reported in {file}',
    tool: 'compiler',
    isFallback: true,
    lead: {
      pattern:
        /^\s*(?:(?<severity>[Ee]rror|[Ww]arning|note|help|advice|bug|[×x!⚠✖]|Error|WARN|ERROR)(?:\[(?<code>[\w:-]+)\])?:?|(?<code2>[\w-]{2,30}\(\S+\)|[A-Z]{1,5}\d{2,5}):?(?: \[\*\])?) (?<message>\S.*)/,
      within: 8,
    },
    before: 4,
    after: 6,
  },
];
