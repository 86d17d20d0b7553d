import type { LineRule } from '../../rules/line-rule.js';

/** Formatters that show what they would change (black --diff, gofmt -d, clang-format): a unified diff; rustfmt: `Diff in src/main.rs:12:` */
export const rules: readonly LineRule[] = [
  {
    id: 'diff-hunk',
    keywords: ['@@ -'],
    pattern: /^@@ -(?<line>\d+)(?:,\d+)? \+\d+(?:,\d+)? @@/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.36,
    title: '{file} is not formatted',
    tool: 'formatter',
    lead: {
      pattern: /^--- (?:a\/)?(?<file>[^\s\t][^\t]*?\.\w+)(?:\t.*|\s\d{4}-.*|\s+\(?original\)?)?$/,
      within: 400,
      isRequired: true,
    },
    before: 3,
    after: 8,
  },
  {
    id: 'rustfmt-diff',
    keywords: ['diff in '],
    pattern: /^Diff in (?<file>\S.*?)(?: at line |:)(?<line>\d+):?$/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.86,
    title: '{file} is not formatted',
    tool: 'rustfmt',
    after: 8,
  },
];
