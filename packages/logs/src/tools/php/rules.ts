import type { LineRule } from '../../rules/line-rule.js';

/** PHP: `PHP Parse error:  syntax error, unexpected token in /app/a.php on line 3` */
export const rules: readonly LineRule[] = [
  {
    id: 'php-fatal',
    keywords: ['php fatal', 'php parse', 'fatal error:', 'parse error:'],
    pattern:
      /(?:PHP )?(?:Fatal|Parse|Recoverable fatal) error: +(?<message>.+?)(?: in (?<file>(?:\/|[A-Za-z]:\\)?[^\s:]+)(?: on line |:)(?<line>\d+))?$/,
    unless: /%s on line %d|^\d{3}[+-] /,
    domain: 'code',
    kind: 'compile',
    confidence: 0.86,
    title: 'PHP stops: {message}',
    tool: 'php',
    after: 10,
  },
  {
    id: 'php-notice',
    keywords: [
      'php warning',
      'php notice',
      'php deprecated',
      'php strict',
      'warning: ',
      'notice: ',
      'deprecated: ',
    ],
    pattern:
      /(?:PHP )?(?<severity>Warning|Notice|Deprecated|Strict Standards): +(?<message>.+) in (?<file>(?:\/|[A-Za-z]:\\)?[^\s:]+\.\w{2,6}) on line (?<line>\d+)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.05,
    tool: 'php',
    before: 0,
    after: 0,
  },
];
