import type { LineRule } from '../../rules/line-rule.js';

/** flake8, ruff, pycodestyle: `app/a.py:3:1: F401 `os` imported but unused` */
export const rules: readonly LineRule[] = [
  {
    id: 'python-lint',
    keywords: ['.py:0'],
    pattern:
      /^(?<file>[\w@./\\-]+\.pyi?):(?<line>\d+):(?<column>\d+): (?<code>[A-Z]{1,4}\d{2,5}):? (?<message>.+)$/,
    unless: /:\d+: [CRWEFI]\d{4}:/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.89,
    title: '{code} in {file}',
    tool: 'flake8',
    before: 1,
    after: 6,
  },
];
