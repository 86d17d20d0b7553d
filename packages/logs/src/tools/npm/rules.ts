import type { LineRule } from '../../rules/line-rule.js';

/** npm, and the lockfile complaints of Yarn and pnpm: `npm error code ERESOLVE` */
export const rules: readonly LineRule[] = [
  {
    id: 'npm-not-in-registry',
    keywords: [
      'is not in this registry',
      'is not in the npm registry',
      'no matching version found',
      'could not be found or you do not',
    ],
    pattern:
      /^(?:npm (?:ERR!|error) )?(?:404|notarget|code ETARGET)? *(?<message>.*(?:is not in (?:this|the npm) registry|could not be found or you do not have permission|No matching version found for).*)/,
    domain: 'code',
    kind: 'dependency',
    confidence: 0.92,
    title: 'A package does not exist in the registry',
    tool: 'npm',
    before: 4,
    after: 4,
  },
  {
    id: 'npm-peer-conflict',
    keywords: ['eresolve', 'could not resolve dependency', 'conflicting peer dependency'],
    pattern:
      /^npm (?:ERR!|error) (?<message>.*(?:ERESOLVE|Could not resolve dependency|Conflicting peer dependency).*)/,
    unless: /code ERESOLVE$/,
    domain: 'code',
    kind: 'dependency',
    confidence: 0.88,
    title: 'npm cannot satisfy all peer dependencies',
    tool: 'npm',
    after: 14,
  },
  {
    id: 'npm-lockfile-mismatch',
    keywords: [
      'can only install packages when',
      'frozen-lockfile',
      'lockfile needs to be updated',
      'lockfile would have been',
    ],
    pattern:
      /(?<message>(?:can only install packages when your package\.json|Cannot install with "frozen-lockfile"|[Ll]ockfile needs to be updated|lockfile would have been).*)/,
    domain: 'code',
    kind: 'dependency',
    confidence: 0.92,
    title: 'The lockfile does not fit the manifest',
    tool: 'npm',
  },
  {
    id: 'npm-missing-script',
    keywords: ['missing script'],
    pattern: /(?<message>Missing script:? .+)/i,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.9,
    title: 'package.json has no such script',
    tool: 'npm',
  },
  {
    id: 'npm-error-code',
    keywords: ['npm err! code e', 'npm error code e'],
    pattern: /^npm (?:ERR!|error) code (?<code>E[A-Z0-9]+)$/,
    unless: /ELIFECYCLE/,
    domain: 'code',
    kind: 'dependency',
    confidence: 0.6,
    title: 'npm fails with {code}',
    tool: 'npm',
    after: 12,
  },
  {
    id: 'npm-error-message',
    keywords: ['npm err! ', 'npm error '],
    pattern: /^npm (?:ERR!|error) (?<message>(?:404|network|notarget|syscall|[A-Z][a-z]).{8,})/,
    unless:
      /complete log of this run|Failed at the|Exit status|not a problem with npm|Tell the author|There is likely additional|Lifecycle script|Test failed/i,
    domain: 'unknown',
    kind: 'unknown',
    confidence: 0.5,
  },
];
