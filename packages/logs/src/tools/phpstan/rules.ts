import type { LineRule } from '../../rules/line-rule.js';

/** PHPStan: ` Line   src/Cart.php`, then rows of `  12     Undefined variable: $x` */
export const rules: readonly LineRule[] = [
  {
    id: 'phpstan-row',
    keywords: [
      '  undefined ',
      '  call to ',
      '  method ',
      '  parameter ',
      '  property ',
      '  access to ',
      '  class ',
      '  function ',
      '  variable ',
      '  unreachable ',
      '  cannot ',
      '  instantiated ',
      '  return type ',
      '  constant ',
      '  binary operation ',
      '  if condition ',
      '  strict comparison ',
    ],
    pattern: /^ {1,6}(?<line>\d+) {2,8}(?<message>[A-Z]\S* \S.*)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.88,
    title: 'PHPStan reports {file}',
    tool: 'phpstan',
    lead: { pattern: /^\s+Line\s+(?<file>\S.*?)\s*$/, within: 60, isRequired: true },
    before: 2,
    after: 3,
  },
];
