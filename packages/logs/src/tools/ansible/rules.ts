import type { LineRule } from '../../rules/line-rule.js';

/** Ansible and ansible-lint: `The error appears to be in 'site.yml': line 12, column 3`; a rule's message, then `site.yml:12 Task/Handler: …` */
export const rules: readonly LineRule[] = [
  {
    id: 'ansible-place',
    keywords: ['appears to be in '],
    pattern:
      /^The (?:error|offending line) appears to (?:be in|have been in) '(?<file>[^']+)': line (?<line>\d+), column (?<column>\d+)/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.86,
    title: 'Ansible cannot use {file}',
    tool: 'ansible',
    lead: { pattern: /^(?:ERROR! |fatal: .*?"msg": ")(?<message>[^"]+)/, within: 12 },
    before: 4,
    after: 8,
  },
  {
    id: 'ansible-lint-place',
    keywords: ['.yml:', '.yaml:'],
    pattern: /^(?<file>\S+\.ya?ml):(?<line>\d+)(?::(?<column>\d+))?(?: Task\/Handler: .*)?$/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.84,
    title: 'ansible-lint reports {file}',
    tool: 'ansible-lint',
    lead: {
      pattern: /^(?:\[(?<code>[A-Z]*\d+)\]|(?<code2>[a-z][\w[\]-]+):) (?<message>\S.*)/,
      within: 2,
      isRequired: true,
    },
    before: 1,
    after: 2,
  },
];
