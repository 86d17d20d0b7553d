import type { LineRule } from '../../rules/line-rule.js';

/** Sass, Less, PostCSS: `Error: Undefined variable.`, then `    on line 12 of src/cart.scss` or `  src/cart.scss 12:5  root stylesheet` */
export const rules: readonly LineRule[] = [
  {
    id: 'sass-place',
    keywords: ['on line ', '.scss ', '.sass ', '.css '],
    pattern:
      /^\s+(?:on line (?<line>\d+)(?::(?<column>\d+))? of (?<file>\S+)|(?<file2>\S+\.(?:scss|sass|css)) (?<line2>\d+):(?<column2>\d+) {1,2}(?:root stylesheet|@\w+|\w+\(\)))/,
    domain: 'code',
    kind: 'compile',
    confidence: 0.86,
    title: '{file} cannot be compiled',
    tool: 'sass',
    lead: {
      pattern: /^\s*(?:Error|SassError|Syntax error|error):? (?<message>\S.*)/,
      within: 10,
      isRequired: true,
    },
    before: 6,
    after: 2,
  },
];
