import type { LineRule } from '../../rules/line-rule.js';

/** Perl and perlcritic: `syntax error at lib/Cart.pm line 12, near "("`, `Code before strictures at line 3, column 1.` */
export const rules: readonly LineRule[] = [
  {
    id: 'perl-error',
    keywords: ['.pl line', '.pm line', '.t line', '.cgi line', '-e line', '.psgi line'],
    pattern:
      /^(?:\[.*?\] )?(?<message>\S.*?) at (?<file>\S+\.(?:pl|pm|t|cgi|PL|psgi)|-e) line (?<line>\d+)(?:\.|, (?:near|at|<).*)$/,
    unless: /^\s*(?:#|at )|called at|^\s/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.84,
    title: 'Perl stops in {file}',
    tool: 'perl',
    after: 4,
  },
  {
    id: 'perl-critic',
    keywords: [' at line '],
    pattern:
      /^(?:(?<file>\S+\.(?:pl|pm|t|cgi))\s?: ?)?(?<message>[A-Z].*?) at line (?<line>\d+), column (?<column>\d+)\.(?: .*)?$/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.86,
    title: 'perlcritic reports {file}',
    tool: 'perlcritic',
    after: 1,
  },
];
