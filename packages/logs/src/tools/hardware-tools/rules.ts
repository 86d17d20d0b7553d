import type { LineRule } from '../../rules/line-rule.js';

/** Simulators and synthesis for hardware: `ncelab: *W,CUVWSP (cart.v,12|3): …`, VCS, nvc */
export const rules: readonly LineRule[] = [
  {
    id: 'incisive-message',
    keywords: ['*w,', '*e,', '*f,', '*n,'],
    pattern:
      /^(?:\w+: )?\*(?<severity>[WEFN]),(?<code>\w+) \((?<file>[^,()]+),(?<line>\d+)(?:\|(?<column>\d+))?\): (?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'incisive',
  },
  {
    id: 'incisive-place-last',
    keywords: ['*w,', '*e,', '*f,', '*n,'],
    pattern:
      /^(?:\w+: )?\*(?<severity>[WEFN]),(?<code>\w+):? (?<message>.+) \[File: ?(?<file>[^,]+), Line: ?(?<line>\d+)\]/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.89,
    title: 'Compiler error in {file}',
    tool: 'incisive',
  },
  {
    id: 'vcs-place',
    keywords: ['.v", ', '.sv", ', '.vh", ', '.svh", '],
    pattern: /^\s*"(?<file>[^"]+\.\w{1,4})", (?<line>\d+)(?:: (?<message>.+))?$/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.84,
    title: 'Compiler error in {file}',
    tool: 'vcs',
    lead: {
      pattern: /^(?<severity>Error|Warning)-\[(?<code>[\w-]+)\] (?<message>.+)/,
      within: 4,
      isRequired: true,
    },
    before: 2,
    after: 3,
  },
  {
    id: 'nvc-place',
    keywords: ['.vhd:', '.vhdl:'],
    pattern: /^\s*> (?<file>\S+\.vhdl?):(?<line>\d+)$/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.84,
    title: 'Compiler error in {file}',
    tool: 'nvc',
    lead: { pattern: /^\*\* (?<severity>Error|Warning|Fatal): (?<message>.+)/, within: 3, isRequired: true },
    before: 2,
    after: 5,
  },
  {
    id: 'synplify-message',
    keywords: ['@w: ', '@e: ', '@n: '],
    pattern:
      /^@(?<severity>[WEN]): ?(?<code>\w+) :"(?<file>[^"]+)":(?<line>\d+):(?<column>\d+)(?::\d+){0,2}\|(?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Synthesis fails in {file}',
    tool: 'synplify',
  },
];
