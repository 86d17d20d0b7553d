import type { LineRule } from '../../rules/line-rule.js';

/** pytest: `E       assert 3 == 4`, then `tests/test_a.py:12: AssertionError` */
export const rules: readonly LineRule[] = [
  {
    id: 'pytest-error-line',
    keywords: ['e  '],
    pattern: /^E {2,}(?<message>\S.*)/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.9,
    title: 'A test fails: {message}',
    tool: 'pytest',
    follow: { pattern: /^(?<file>[\w@./\\-]+\.py):(?<line>\d+): (?<code>\w+)$/, within: 30 },
    before: 20,
    after: 6,
  },
  {
    id: 'pytest-exception',
    keywords: ['e  '],
    pattern:
      /^E {2,}(?<exception>(?:\w+\.)*\w*(?:Error|Exception|Exit|Interrupt|Warning))(?:: (?<message>.+)|$)/,
    unless: /AssertionError/,
    domain: 'code',
    kind: 'exception',
    confidence: 0.91,
    title: 'A test dies of {exception}',
  },
  {
    id: 'pytest-module-not-found',
    keywords: ['no module named'],
    pattern:
      /^E {2,}(?:ModuleNotFoundError|ImportError): (?<message>No module named ['"]?(?<module>\w[\w.]*)['"]?)$/,
    domain: 'code',
    kind: 'dependency',
    confidence: 0.92,
    title: 'A module cannot be found: {module}',
  },
  {
    id: 'pytest-failed-test',
    keywords: ['failed ', 'error '],
    pattern: /^(?:\[gw\d+\] )?(?:FAILED|ERROR) (?<test>[\w@./\\-]+\.py(?:::.+?)?)(?: - (?<message>.+))?$/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.84,
    title: 'Test {test} fails',
    before: 1,
    after: 4,
  },
  {
    id: 'pytest-progress-failure',
    keywords: ['.py::'],
    pattern: /^(?<test>[\w@./\\-]+\.py::\S+)(?: \[\d+%\])? (?:FAILED|ERROR)\b/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.5,
    title: 'Test {test} fails',
    after: 1,
  },
  {
    id: 'pytest-failure-header',
    keywords: ['___ '],
    pattern: /^_{3,} (?<message>(?:ERROR (?:at|collecting) )?\S.*) _{3,}$/,
    unless: /summary/i,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.7,
  },
];
