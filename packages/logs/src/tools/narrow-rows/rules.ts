import type { LineRule } from '../../rules/line-rule.js';

/** Linters that print rows under a file with single blanks (vfile, Vale, HTMLHint): `README.md`, then `12:5 error Unexpected word rule source` */
export const rules: readonly LineRule[] = [
  {
    id: 'narrow-row',
    keywords: [' error ', ' warning ', ' suggestion '],
    pattern:
      /^\s*(?:L)?(?<line>\d+)(?::(?<column>\d+))?(?:-\d+(?::\d+)?)?:?\s+(?<severity>error|warning|suggestion|Error|Warning)\s+(?<message>\S.*)/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.86,
    title: 'A linter reports {file}',
    tool: 'linter',
    warningConfidence: 0.2,
    isFallback: true,
    lead: {
      pattern: /^(?<file>(?:\/|[A-Za-z]:\\|\.{0,2}\/)?[\w@.()[\]/\\ +-]*[\w\])]\.\w{1,10})(?:: .*)?$/,
      within: 60,
      isRequired: true,
    },
    before: 1,
    after: 1,
  },
];
