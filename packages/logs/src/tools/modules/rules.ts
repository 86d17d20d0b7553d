import type { LineRule } from '../../rules/line-rule.js';

/** Module loaders of all languages: `Cannot find module './rates'` */
export const rules: readonly LineRule[] = [
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
];
