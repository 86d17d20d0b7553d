import type { LineRule } from '../../rules/line-rule.js';

/** Compilers for small devices with forms of their own: TASKING, Keil, Cosmic, IBM XL, TI, Borland, PGI */
export const rules: readonly LineRule[] = [
  {
    id: 'tasking-message',
    keywords: ['["'],
    pattern:
      /^\w{2,6} (?<severity>[EFWIS])(?<code>\d{3}): \["(?<file>[^"]+)" (?<line>\d+)(?:\/(?<column>\d+))?\] (?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'tasking',
  },
  {
    id: 'keil-message',
    keywords: [' in line '],
    pattern:
      /^\*{3} (?<severity>ERROR|WARNING) (?:#?(?<code>[\w-]+) )?IN (?:LINE )?(?<line>\d+) (?:\([^)]*\) )?OF (?<file>[^:]+(?::\\[^:]+)?)(?:: (?<message>.+))?$/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'keil',
  },
  {
    id: 'cosmic-message',
    keywords: ['#error ', '#warning '],
    pattern:
      /^#(?<severity>error|warning) (?<code>\w+) (?<file>[^\s(]+?):(?<line>\d+)(?:\((?<column>\d+)(?:\+\d+)?\))? (?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'cosmic',
  },
  {
    id: 'xl-message',
    keywords: [' (s) ', ' (e) ', ' (w) ', ' (i) ', ' (u) '],
    pattern:
      /^"?(?<file>[^\s",][^",]*)"?, line (?<line>\d+)(?:\.(?<column>\d+))?: (?:(?<code>[A-Z]{0,4}\d{4}-?\d{0,4}) )\((?<severity>[SEWIU])\) (?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'xl',
  },
  {
    id: 'ti-message',
    keywords: ['! '],
    pattern:
      /^"(?<file>[^"]+)",\s+(?<severity>ERROR|WARNING|REMARK)! +at line (?<line>\d+): (?:\[(?<code>\w+)\] )?(?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'ti',
  },
  {
    id: 'borland-message',
    keywords: ['error e', 'warning w', 'fatal f'],
    pattern:
      /^(?<severity>Error|Warning|Fatal) (?<code>[EWF]\d{4}) (?<file>\S.*?) (?<line>\d+): (?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'borland',
  },
  {
    id: 'pgi-message',
    keywords: ['pgf', 'pgc', 'pgcpp', 'nvfortran-', 'nvc++-', 'pgi'],
    pattern:
      /^(?:PG\w+|NV\w+(?:\+\+)?)-(?<severity>[SEWIF])-(?<code>\d{4})-(?<message>.+?) \((?<file>[^:()]+): (?<line>\d+)\)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'pgi',
  },
  {
    id: 'lint-columns',
    keywords: [' error ', ' warning ', ' note '],
    pattern:
      /^(?<file>[^\s:]+\.\w{1,4}) {1,8}(?<line>\d+) {1,8}(?<severity>Error|Warning|Note) (?<code>\d{1,4}): (?<message>.+)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.86,
    title: 'PC-lint reports {file}',
    tool: 'pc-lint',
  },
  {
    id: 'column-named-later',
    keywords: [': col: '],
    pattern:
      /^(?<file>\S.*?)\((?<line>\d+)\): col: (?<column>\d+):? (?:(?<severity>Error|Warning):? )?(?<message>.+)/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.9,
    title: 'Compiler error in {file}',
    tool: 'flex',
  },
];
