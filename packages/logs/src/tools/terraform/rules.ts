import type { LineRule } from '../../rules/line-rule.js';

/** Terraform, OpenTofu, TFLint: `│ Error: Unsupported argument`, then `│   on main.tf line 12, in resource …` */
export const rules: readonly LineRule[] = [
  {
    id: 'terraform-error',
    keywords: ['│ error:'],
    pattern: /^\s*│ Error: (?<message>.+)/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.88,
    title: 'Terraform: {message}',
    tool: 'terraform',
    follow: { pattern: /^\s{0,8}(?:│\s{0,8})?on (?<file>\S+) line (?<line>\d+)/, within: 8 },
    after: 12,
  },
  {
    id: 'terraform-place',
    keywords: ['.tf line', '.hcl line', '.tfvars line', '.tofu line', '.json line'],
    pattern:
      /^\s{0,8}(?:│\s{0,8})?on (?<file>\S+\.(?:tf|tf\.json|tfvars|hcl|tofu)) line (?<line>\d+)(?:,|:|$)/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.7,
    title: 'Terraform reports {file}',
    tool: 'terraform',
    isFallback: true,
    lead: { pattern: /^\s*│? ?(?<severity>Error|Warning|Notice): (?<message>.+)/, within: 8 },
    before: 4,
    after: 8,
  },
];
