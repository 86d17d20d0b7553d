import type { LineRule } from '../../rules/line-rule.js';

/** mypy: `app/a.py:3: error: Incompatible return value type  [return-value]` */
export const rules: readonly LineRule[] = [
  {
    id: 'mypy-error',
    keywords: ['.py:0'],
    pattern:
      /^(?<file>[\w@./\\-]+\.pyi?):(?<line>\d+)(?::(?<column>\d+))?: error: (?<message>.+?)(?: {2}\[(?<code>[\w-]+)\])?$/,
    domain: 'code',
    kind: 'type',
    confidence: 0.91,
    title: 'Type error in {file}',
    tool: 'mypy',
    before: 1,
    after: 3,
  },
];
