import type { LineRule } from '../../rules/line-rule.js';

/**
 * The harnesses that test Firefox, below `12:30:45     INFO - `: `TEST-UNEXPECTED-FAIL | dom/test_a.html | message`,
 * `PROCESS-CRASH | signature [@ frame] | test`, `Assertion failure: condition, at file.cpp:12`.
 */
export const rules: readonly LineRule[] = [
  {
    id: 'firefox-unexpected-result',
    keywords: ['test-unexpected-', 'test-valgrind-error'],
    pattern: /\bTEST-(?:UNEXPECTED-\w+|VALGRIND-ERROR) \| (?<test>[^|]{1,400}?)(?: \| (?<message>.+))?$/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.82,
    before: 1,
    after: 6,
  },
  {
    id: 'firefox-process-crash',
    keywords: ['process-crash'],
    pattern: /\bPROCESS-CRASH \| (?<message>[^|]{1,400})/,
    domain: 'code',
    kind: 'exception',
    confidence: 0.84,
    title: 'Firefox crashes: {message}',
    before: 1,
    after: 12,
  },
  {
    id: 'firefox-assertion',
    keywords: [
      'hit moz_crash(',
      'assertion failure: ',
      '###!!! abort: ',
      'assertion failed: ',
      '###!!! assertion: ',
    ],
    pattern:
      /(?:Hit MOZ_CRASH\(|Assertion fail(?:ure|ed): |###!!! (?:ABORT|ASSERTION): )(?<message>.{1,400})/,
    domain: 'code',
    kind: 'exception',
    confidence: 0.72,
    before: 1,
    after: 6,
  },
  {
    id: 'firefox-leak',
    keywords: ['leaking the world', 'leakcheck |', 'leakcheck large'],
    pattern: /YOU ARE LEAKING THE WORLD|\bleakcheck (?:\||large)/,
    unless: /TEST-(?:PASS|INFO)/,
    domain: 'code',
    kind: 'resource',
    confidence: 0.55,
    before: 1,
    after: 4,
  },
  {
    id: 'firefox-level-error',
    keywords: ['error - ', 'critical - ', 'fatal - '],
    pattern: /^(?:\[[^\]]{1,60}\] ?)?[\d:.]{0,15} *(?:ERROR|CRITICAL|FATAL) - +(?<message>\S.*)/,
    domain: 'unknown',
    kind: 'unknown',
    confidence: 0.5,
    before: 2,
    after: 4,
  },
  {
    id: 'firefox-level-exception',
    keywords: ['error: ', 'exception: '],
    pattern:
      /^(?:\[[^\]]{1,60}\] ?)?[\d:.]{5,15} +(?:INFO|WARNING|ERROR|CRITICAL|FATAL) - +(?<message>[A-Z]\w{0,80}(?:Error|Exception): .+)/,
    domain: 'code',
    kind: 'exception',
    confidence: 0.5,
    before: 2,
    after: 4,
  },
  {
    id: 'taskcluster-error',
    keywords: ['[taskcluster:error]', '[taskcluster] error', ':exception]'],
    pattern: /^\[taskcluster(?: [\d:.TZ-]+)?(?::error|:exception)?\] ?(?:Error: )?(?<message>.+)/,
    unless: /exit status \d|Unsuccessful task run|^\[taskcluster (?!.*[Ee]rror)/,
    domain: 'platform',
    kind: 'infrastructure',
    confidence: 0.45,
    before: 4,
    after: 4,
  },
];
