import type { LineRule } from '../../rules/line-rule.js';

/** Reports in JSON: a line (SARIF, ESLint, DocFX, Code Climate), or indented rows of `"line": 12,` below `"file": "src/a.js"` */
export const rules: readonly LineRule[] = [
  {
    id: 'json-report-line',
    keywords: ['"line', '"lineno', '"begin', 'line":', '"startline'],
    pattern: /^\s*[[{].{0,1900}"\w*(?:[Ll]ine|lineno|begin)\w*"\s*:/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.2,
    tool: 'report',
    isJson: true,
    before: 0,
    after: 0,
  },
  {
    id: 'json-report-row',
    keywords: [
      '"line": ',
      '"lineno": ',
      '"startline": ',
      '"line_number": ',
      '"linestart": ',
      '"start_line": ',
      '"begin": ',
    ],
    pattern:
      /^\s*"(?:line|lineno|lineNumber|startLine|line_number|lineStart|start_line|begin)"\s*: ?"?(?<line>\d{1,7})"?,?\s*$/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.3,
    tool: 'report',
    lead: {
      pattern:
        /^\s{0,80}(?:\{\s{0,8})?"(?:file|filename|fileName|filePath|file_path|path|uri|Filename)"\s*: ?"(?<file>[^"]+)",?\s*$/,
      within: 60,
      isRequired: true,
    },
    before: 6,
    after: 2,
  },
];
