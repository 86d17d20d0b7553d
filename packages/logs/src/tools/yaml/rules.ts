import type { LineRule } from '../../rules/line-rule.js';

/** Readers of YAML: `yaml: line 12: did not find expected key`, `  in "ci.yml", line 12, column 3` */
export const rules: readonly LineRule[] = [
  {
    id: 'yaml-line',
    keywords: ['yaml: '],
    pattern: /(?<message>(?:yaml|YAML): (?:unmarshal errors:.*?)?line (?<line>\d+): .+)/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.84,
    title: 'A YAML file is malformed',
    tool: 'yaml',
    after: 2,
  },
  {
    id: 'yaml-place',
    keywords: ['in "'],
    pattern: /^\s+in "(?<file>[^"]+\.ya?ml)", line (?<line>\d+), column (?<column>\d+)/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.84,
    title: '{file} is malformed',
    tool: 'yaml',
    lead: {
      pattern: /^(?:yaml\.\w+\.\w+: )?(?<message>(?:while|expected|mapping|could not|did not|found)\b.*)/,
      within: 3,
      isRequired: true,
    },
    before: 3,
    after: 4,
  },
];
