import type { LineRule } from '../../rules/line-rule.js';

/** Reports in XML on standard output (Checkstyle, JSLint, PMD, cppcheck): `<file name="src/a.js">`, then `<error line="12" …/>` */
export const rules: readonly LineRule[] = [
  {
    id: 'xml-report-row',
    keywords: [' line="', ' beginline="', ' linenumber="', ' startline="', ' start_line="'],
    pattern:
      /^\s*<\w[\w:]* [^>]{0,400}?\b(?:line|beginline|lineNumber|linenumber|startLine|startline|start_line)="(?<line>\d+)"(?:[^>]*? (?:column|char|begincolumn|columnNumber)="(?<column>\d+)")?(?:[^>]*? severity="(?<severity>\w+)")?(?:[^>]*? (?:message|reason|msg|verbose)="(?<message>[^"]+)")?/,
    domain: 'code',
    kind: 'lint',
    confidence: 0.7,
    title: 'A report names {file}',
    tool: 'report',
    warningConfidence: 0.1,
    lead: {
      pattern: /<\w[\w:]* [^>]{0,400}?\b(?:name|path|filename|file|src)="(?<file>[^"]+\.\w+)"/,
      within: 100,
      isRequired: true,
    },
    before: 1,
    after: 0,
  },
];
