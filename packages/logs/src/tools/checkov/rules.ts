import type { LineRule } from '../../rules/line-rule.js';

/** Checkov, KICS, Terrascan: `Check: CKV_AWS_18: "…"`, `FAILED for resource: …`, then `File: /main.tf:12-30` */
export const rules: readonly LineRule[] = [
  {
    id: 'checkov-place',
    keywords: ['file: /'],
    pattern: /^\s*File: (?<file>\/?[^\s:]+):(?<line>\d+)-\d+$/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.82,
    title: 'Checkov reports {file}',
    tool: 'checkov',
    lead: { pattern: /^\s*FAILED for resource: (?<message>\S.*)/, within: 3, isRequired: true },
    before: 2,
    after: 6,
  },
];
