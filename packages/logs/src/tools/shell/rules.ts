import type { LineRule } from '../../rules/line-rule.js';

/** Shells: `line 3: foo: command not found` */
export const rules: readonly LineRule[] = [
  {
    id: 'shell-command-not-found',
    keywords: ['command not found', ': not found', 'is not recognized as'],
    pattern:
      /^(?:.*: )?(?:line \d+: |\d+: )?(?<command>[\w@./+-]{1,100}): (?:command )?not found$|is not recognized as (?:an internal|the name)/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.86,
    title: 'A command is not installed: {command}',
    before: 3,
    after: 3,
  },
  {
    id: 'shell-no-such-file',
    keywords: ['no such file or directory'],
    pattern: /^(?<message>.*(?:: |: line \d+: )(?<file>[^\s:]+): No such file or directory.*)$/i,
    unless: /^(?:rm|ls|find|cat|stat|grep|warning)\b.*2>/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.6,
    title: 'A file is missing: {file}',
    before: 3,
    after: 3,
  },
];
