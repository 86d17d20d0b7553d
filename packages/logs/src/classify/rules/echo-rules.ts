import type { LineRule } from '../../rules/line-rule.js';

const echo = {
  domain: 'unknown',
  kind: 'unknown',
  confidence: 0.08,
  role: 'echo',
  before: 0,
  after: 0,
} as const;

/** Lines that only repeat that something failed before them. */
export const echoRules: readonly LineRule[] = [
  {
    ...echo,
    id: 'exit-code-echo',
    keywords: [
      'exit code',
      'exited with',
      'exit status',
      'exit 1',
      'returned non-zero',
      'error 1',
      'error 2',
      'error 25',
      'error code',
    ],
    pattern:
      /(?:completed|failed|exited|finished|terminated|ended)\b.{0,40}\b(?:exit )?(?:code|status|with) ['"]?\d+|exited with (?:error )?(?:code )?\d+|exit(?:ed)?(?: with)? (?:code|status):? ['"]?\d+|returned non-zero exit status|Bash exited with code/i,
  },
  {
    ...echo,
    id: 'make-echo',
    keywords: ['make', 'ninja: build stopped', 'waiting for unfinished jobs'],
    pattern:
      /^\S*make(?:\.exe)?(?:\[\d+\])?: \*\*\*|^\S*make(?:\[\d+\])?: Target|ninja: build stopped|Waiting for unfinished jobs/,
    unless: /No rule to make target/,
  },
  {
    ...echo,
    id: 'npm-echo',
    keywords: ['npm err!', 'npm error', 'elifecycle', 'err_pnpm', 'command failed', 'yarn run'],
    pattern:
      /^npm (?:ERR!|error)(?: *$| (?:code (?:ELIFECYCLE|1)$|errno|Exit status|Failed at the|This is probably not|A complete log|Test failed|Lifecycle script|path |command |signal |Tell the author|You can get|There is likely|If you need|not ok code|file |[\w@./-]+ \w+: `|\d{4}-))|ELIFECYCLE|ERR_PNPM_RECURSIVE|^error Command failed with|^info Visit https:\/\/yarnpkg/,
  },
  {
    ...echo,
    id: 'build-tool-echo',
    keywords: [
      'build failed',
      'build failure',
      'build completed unsuccessfully',
      'could not compile',
      'aborting due to',
      'execution failed for task',
      '[help 1]',
      'recipe ',
      'generated.',
      'error: test failed',
      'failed with an exception',
      'see the cause',
      'there were failing tests',
      'test failures',
      'compilation failure',
      'compilation error',
      'testing failed',
      'run with --stacktrace',
      'run with `rust_backtrace',
      'rerun pass',
    ],
    pattern:
      /\bBUILD FAIL(?:ED|URE)|Build completed unsuccessfully|could not compile|aborting due to|Execution failed for task|\[Help 1\]|error: Recipe|\d+ errors? generated|error: test failed|Build failed with an exception|There were failing tests|There are test failures|Compilation fail(?:ure|ed)|COMPILATION ERROR|rerun pass|Build failed/i,
  },
  {
    ...echo,
    id: 'advice-echo',
    keywords: [
      're-run maven',
      'please refer to',
      '-reports',
      '[help ',
      'for more information about the error',
      'full stack trace of the error',
      'dump files',
      'run with --',
      'get more help at',
      'you can resume the build',
      'see the report at',
      'for more details',
      'for more information',
      'for the individual test results',
      'see above',
      'see below',
    ],
    pattern:
      /\b[Rr]e-run Maven\b|[Pp]lease refer to \S+|\bSee \S{1,300}-reports\b|^\W*(?:ERROR\W{1,20})?Help \d+\]|[Ff]or more information about (?:the|this) errors?|full stack trace of the errors?|dump files \(if any exist\)|\b[Rr]un with --(?:stacktrace|info|debug|scan|verbose)\b|Get more help at|you can resume the build\b|[Ss]ee the report at|[Ff]or more (?:details|information),? (?:see|run|try|visit|about)\b|^\W*[Ss]ee (?:above|below) for\b/,
  },
  {
    ...echo,
    id: 'summary-echo',
    keywords: ['failed', 'errors', 'error', 'failures', 'failing', 'fail', 'problems'],
    pattern:
      /^\W{0,40}(?:FAILED \((?:failures|errors)=|(?:Tests?|Test Files|Test Suites|Suites|Snapshots)\W.*\b\d+ (?:failed|failures?)|Tests run: *\d+|\d+ (?:tests?|specs?|examples?|scenarios?|passing|failing|passed)\b.*|Found \d+ (?:errors?|problems?)|\d+ (?:errors?|failures?|problems?|failed)\b[^:]*$|=+ .*(?:\d+ (?:failed|errors?|passed)).*=+|FAIL$|FAIL\s+\S+\s+(?:[\d.]+s|\[\w+ failed\])$|test result: FAILED|failures:$|Failed tests:?$|=+ (?:FAILURES|ERRORS|short test summary info) =+|Failed (?:Tests|Suites) \d+\b)/,
  },
];
