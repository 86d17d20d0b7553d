import type { LineRule } from '../../rules/line-rule.js';

/** Annotations of GitHub Actions: `::error file=src/a.js,line=7::Something is wrong` */
export const rules: readonly LineRule[] = [
  {
    id: 'workflow-annotation',
    keywords: ['::error '],
    pattern: /^::error (?:.*?\bfile=(?<file>[^,:]+))?(?:.*?\bline=(?<line>\d+))?[^:]*::(?<message>.+)/,
    domain: 'unknown',
    kind: 'unknown',
    confidence: 0.7,
    tool: 'annotation',
    after: 3,
  },
];
