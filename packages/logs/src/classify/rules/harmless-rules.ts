import type { LineRule } from '../../rules/line-rule.js';

const harmless = { domain: 'unknown', kind: 'unknown', confidence: 0, role: 'harmless' } as const;

/** Lines that speak of errors where there are none. */
export const harmlessRules: readonly LineRule[] = [
  {
    ...harmless,
    id: 'explanation',
    keywords: ['typically', 'usually', 'generally', 'most likely means', 'often means', 'not an infra'],
    // It comments on a line above, and names what is not the cause as often as what is.
    pattern:
      /\b(?:[Tt]ypically|[Uu]sually|[Gg]enerally|most likely|often) (?:means|indicates|happens|caused|occurs)\b|\b(?:is|are) usually\b|\bnot an infra/,
    silences: 1,
  },
  {
    ...harmless,
    id: 'zero-errors',
    keywords: [
      '0 error',
      'no error',
      '0 fail',
      '0 failed',
      'errors: 0',
      'failures: 0',
      'error: 0',
      'error(s)',
      'no issues',
      'without error',
      'failed: 0',
      'fail 0',
      'no failures',
    ],
    pattern:
      /^(?!.*\b[1-9]\d* (?:errors?|failed|failures?|failing)\b).*\b(?:0 (?:errors?|error\(s\)|fail(?:ed|ures?|ing)?)|no (?:errors?|failures?|issues)|without errors?|(?:errors?|failures?|failed|fail):? 0)\b/i,
  },
  {
    ...harmless,
    id: 'passed-test',
    silences: 1,
    keywords: ['✓', '✔', '√', '✅', 'ok', 'pass', '[ run', '[+]', 'skip', '=== run', '--- pass'],
    pattern:
      /^\s*(?:[✓✔√]|✅|ok \d+\b|PASS\b|PASSED\b|--- (?:PASS|SKIP)|=== RUN|\[ +(?:OK|PASSED|RUN|SKIPPED) +\]|\[\+\]|\[pass\])|\.{3} ?(?:ok|passed|PASSED|SKIPPED|ignored)(?: \(.*\))?$|\.py::.* (?:PASSED|SKIPPED|XFAIL|XPASS)\b|\bPASSED(?: +\[ *\d+%\])?$| \.+ ok$|\bok$/,
  },
  {
    ...harmless,
    id: 'failed-test-title',
    silencesOnly: ['platform'],
    keywords: [') ', '●', '✗', '✘', '✖', '×', '✕', '❌', '✓', '✔', 'fail', 'not ok', 'error', '[-]'],
    pattern:
      /^\s*(?:\d+\) (?:\w+ )?(?![\w.]*(?:Error|Exception): )|● |\[-\] |not ok \d|--- FAIL: |FAIL {2}\S|FAIL: (?!\S{1,200}: )|(?:FAIL|FAILED|ERROR):? (?:\[|\S+(?:::| > )|\w+ \([\w.]+\)))|^\s*(?:[✗✘✖×✕✓✔]|❌) (?!(?:\S+ )?\S*(?:[Ee]rror|ERROR|Exception|[Ff]atal|[Ff]ailed)\b|[\w./-]+: |\[ERROR\])|\.{3} ?(?:FAIL|FAILED|ERROR)$/,
  },
  {
    ...harmless,
    id: 'own-level-below-error',
    silencesOnly: ['compile', 'type', 'dependency', 'configuration'],
    keywords: ['warn', 'info', 'debug', 'trace', 'notice', 'verbose'],
    pattern:
      /^(?!.*\b(?:[Ee]rror|ERROR)(?:[:[\]]| [A-Z]+\d))\s*(?:\[[^\]]{1,80}\]\s{0,4}|[\d:.,TZ+/-]{2,40}\s{1,4}|\([^)]{1,60}\)\s{0,4}){0,4}\[?(?:WARN(?:ING)?|INFO|DEBUG|TRACE|NOTICE|VERBOSE|[Ww]arn(?:ing)?|[Ii]nfo|[Dd]ebug|notice|verbose)\]?[\s:]/,
  },
  {
    ...harmless,
    id: 'flag-or-file-name',
    silences: 0.6,
    keywords: ['error', 'fail', 'exception', 'fatal', 'panic', 'abort'],
    pattern:
      /^(?!.*\b(?:error|fatal|failed|failure|exception)s?\b(?![-_./\w]))(?=.*(?:[-_./\w](?:error|fail|exception|fatal|panic|abort)|(?:error|fail|exception|fatal|panic|abort)\w*[-_./]))/i,
  },
  {
    ...harmless,
    id: 'configure-probe',
    silences: 1,
    keywords: ['checking '],
    pattern: /^checking .{1,300}\.\.\. ?(?:\(cached\) )?(?:yes|no|none needed|\/\S+)$/,
  },
  {
    ...harmless,
    id: 'shell-trace',
    keywords: [
      'echo ',
      'if-no-files-found',
      'continue-on-error',
      'fail-fast',
      'set -e',
      'exit 1',
      'fail_ci_if_error',
      'on-error',
      'grep ',
    ],
    pattern:
      /^\s*(?:\++ |\$ |> )?(?:echo|if|elif|set|exit|export|grep|trap) |if-no-files-found|continue-on-error|fail-fast|fail_ci_if_error/,
  },
  {
    ...harmless,
    id: 'warning-label',
    keywords: ['warn', 'deprecat', 'note: ', 'hint: ', 'debug', 'info'],
    pattern:
      /^\s*(?:\[?(?:warning|warn|deprecat\w*|info|debug|note|hint|trace|notice)\]?[:! ]|npm (?:WARN|warn)|.{0,120}?: (?:warning|note)(?: [A-Z]+\d+)?: |##\[(?:warning|debug|notice)\])/i,
  },
  {
    ...harmless,
    id: 'being-compiled',
    keywords: [
      'compiling ',
      'installing',
      'downloading',
      'collecting ',
      'get:',
      'unpacking',
      'setting up',
      'selecting ',
      'fetching',
      'copying ',
      'creating ',
      'adding ',
      'checking ',
      'building ',
    ],
    pattern:
      /^\s*(?:Compiling|Installing|Downloading|Downloaded|Collecting|Get:\d+|Unpacking|Setting up|Selecting|Fetching|Copying|Creating|Adding|Preparing to unpack|Installed|Building CXX|Building C) (?!.*\b(?:error:|failed)\b)/,
  },
];
