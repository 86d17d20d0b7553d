import type { LineRule } from '../../rules/line-rule.js';

/** Crashes, panics, sanitizers, and time limits of commands. */
export const crashRules: readonly LineRule[] = [
  {
    id: 'segmentation-fault',
    keywords: [
      'segmentation fault',
      'sigsegv',
      'core dumped',
      'bus error',
      'sigabrt',
      'access violation',
      'illegal instruction',
    ],
    pattern:
      /[Ss]egmentation fault|\bSIG(?:SEGV|ABRT)\b|core dumped|^Bus error|access violation|Illegal instruction/,
    domain: 'code',
    kind: 'exception',
    confidence: 0.86,
    title: 'A process crashed',
    before: 8,
    after: 14,
  },
  {
    id: 'sanitizer',
    keywords: ['sanitizer: ', 'runtime error: '],
    pattern: /(?:ERROR|WARNING): (?<message>\w+Sanitizer: .+)|^\S+:\d+:\d+: runtime error: (?<message2>.+)/,
    domain: 'code',
    kind: 'exception',
    confidence: 0.92,
    title: 'A sanitizer reports: {message}',
    before: 4,
    after: 60,
  },
  {
    id: 'panic',
    keywords: ['panic: ', 'panicked at', 'kernel panic'],
    pattern:
      /^(?:panic: (?<message>.+)|thread '.*' (?:\(\d+\) )?panicked at (?<message2>.+)|.*[Kk]ernel panic.*)/,
    domain: 'code',
    kind: 'exception',
    confidence: 0.86,
    title: 'The program panics: {message}',
    before: 4,
    after: 14,
  },
  {
    id: 'assertion-failed',
    keywords: ['assertion', 'assert'],
    pattern:
      /(?<message>\bAssertion (?:`[^`]{1,300}' )?failed.*|: Assertion .{1,300} failed|\bFailed assertion.*|^\s*Assert\.\w+\(\) Failure.*)/i,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.84,
    title: 'An assertion fails',
    before: 6,
    after: 12,
  },
  {
    id: 'command-timeout',
    keywords: ['timed out', 'took >', 'exceeded ', 'exit code 124', 'exit 124', 'exit with 124', 'exit with code 124', 'exited with 124', 'exited with code 124', 'exited 124', 'returning 124'],
    pattern:
      /\b(?:[Cc]ommand|[Pp]rocess|[Jj]ob|[Bb]uild|[Ss]tep)\b.{0,80}\b(?:timed out|took >|exceeded .{0,20}time)|(?:exit(?:ed)? (?:with )?(?:code )?|returning )124\b|ERROR: process timed out/,
    domain: 'platform',
    kind: 'timeout',
    confidence: 0.72,
    title: 'A command took too long',
    before: 12,
  },
  {
    id: 'python-exception',
    keywords: ['error: ', 'exception: ', 'error', 'exception'],
    pattern:
      /^(?<exception>(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Exit|Interrupt|Failure|Warning))(?::(?: (?<message>.+)|$)|$)/,
    unless: /^(?:DeprecationWarning|UserWarning|FutureWarning|AssertionError)/,
    domain: 'code',
    kind: 'exception',
    confidence: 0.66,
    title: 'An exception stops the program: {message}',
    before: 6,
    after: 4,
  },
  {
    id: 'elixir-exception',
    keywords: ['** ('],
    pattern: /^\s*\*\* \((?<exception>[\w.]+)\) (?<message>.+)/,
    domain: 'code',
    kind: 'exception',
    confidence: 0.8,
    title: 'An exception stops the program: {message}',
    after: 10,
  },
];
