import type { LineRule } from '../../rules/line-rule.js';

/** PowerShell: `At C:\\app\\build.ps1:12 char:3`; PSScriptAnalyzer rows */
export const rules: readonly LineRule[] = [
  {
    id: 'powershell-place',
    keywords: ['.ps1:', '.psm1:'],
    pattern: /^At (?<file>\S.*\.psm?1):(?<line>\d+) char:(?<column>\d+)$/,
    domain: 'code',
    kind: 'exception',
    confidence: 0.72,
    title: 'A PowerShell script stops in {file}',
    tool: 'powershell',
    lead: { pattern: /^(?<message>\S.* : \S.*|\S.*)$/, within: 2 },
    before: 2,
    after: 6,
  },
  {
    id: 'script-analyzer-row',
    keywords: ['.ps1 ', '.psm1 '],
    pattern:
      /^(?<code>PS\w+|\w+)\s+(?<severity>Warning|Error|Information|ParseError)\s+(?<file>\S+\.psm?1)\s+(?<line>\d+)\s+(?<message>\S.*)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.88,
    title: '{code} in {file}',
    tool: 'psscriptanalyzer',
    warningConfidence: 0.3,
  },
];
