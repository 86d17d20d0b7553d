import type { LineRule } from '../../rules/line-rule.js';

/** Reports in blocks: `File: app/models/user.rb` and `Line: 12` on lines of their own (Brakeman, CodeWarrior, detect-secrets) */
export const rules: readonly LineRule[] = [
  {
    id: 'block-line',
    keywords: ['line: ', 'line number', 'startline', '# line'],
    pattern: /^[\s#|*-]*(?:Line|Line number|line|StartLine|Lines?)\s*[:=]\s*(?<line>\d+)(?:[-,:]\d+)*$/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.6,
    title: 'A tool complains about {file}',
    tool: 'linter',
    isFallback: true,
    lead: {
      pattern: /^[\s#|*-]*(?:File|Path|Filename|file|In file)\s*[:=]\s*(?<file>\S.*?)\s*$/,
      within: 6,
      isRequired: true,
    },
    before: 6,
    after: 4,
  },
  {
    id: 'block-location',
    keywords: ['location: ', 'in file: ', 'where: '],
    pattern:
      /^\s*(?:Location|In file|Where|Source):\s+(?<file>[^\s:]\S*\.\w+):(?<line>\d+)(?::(?<column>\d+))?$/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.6,
    title: 'A tool complains about {file}',
    tool: 'linter',
    isFallback: true,
    before: 6,
    after: 2,
  },
];
