import type { LineRule } from '../../rules/line-rule.js';

/** npm, Yarn, pnpm, bundler, composer, apt and other package managers. */
export const packageManagerRules: readonly LineRule[] = [
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
  {
    id: 'own-module-not-found',
    keywords: [
      'cannot find module',
      'module not found',
      "can't resolve",
      'failed to resolve import',
      'could not resolve "',
    ],
    pattern:
      /(?<message>(?:Cannot find module|[Cc]an't resolve|[Ff]ailed to resolve import|Could not resolve) ['"](?<module>(?:(?:\.{1,2}|~|@)?\/|#|[A-Za-z]:\\)[^'"]+|\.{1,2})['"].*)/,
    unless: /^npm (?:ERR!|error)|warning/i,
    domain: 'code',
    kind: 'compile',
    confidence: 0.88,
    title: 'A file that is imported does not exist: {module}',
    after: 10,
  },
  {
    id: 'module-not-found',
    keywords: [
      'cannot find module',
      'module not found',
      'no module named',
      'cannot find package',
      "can't resolve",
      'failed to resolve import',
      'could not resolve "',
      'cannot load such file',
      'importerror',
    ],
    pattern:
      /(?<message>Cannot find (?:module|package) ['"](?<module>[^'"]+)['"].*|Module not found: .+|No module named ['"]?(?<module2>[\w.]+).*|[Ff]ailed to resolve import .+|Could not resolve "(?<module3>[^"]+)".*|cannot load such file -- \S+.*|ImportError: .+)/,
    // A module that is there but lacks a name, or is imported in a wrong way, is no missing dependency.
    unless:
      /^npm (?:ERR!|error)|warning|ImportError: (?:cannot import name|attempted relative import)|is not a package/i,
    domain: 'code',
    kind: 'dependency',
    confidence: 0.87,
    title: 'A module cannot be found: {module}',
    after: 8,
  },
  {
    id: 'bundler-gem-missing',
    keywords: [
      'could not find gem',
      'could not find compatible versions',
      'bundler could not',
      'your requirements could not be resolved',
      'unable to locate package',
      'has no installation candidate',
    ],
    pattern:
      /(?<message>Could not find gem .+|Bundler could not find compatible versions.*|Could not find compatible versions.*|Your requirements could not be resolved.*|Unable to locate package .+|Package .* has no installation candidate)/,
    domain: 'code',
    kind: 'dependency',
    confidence: 0.88,
    title: 'A dependency cannot be resolved',
    after: 10,
  },
];
