import type { LineRule } from '../../rules/line-rule.js';

/** XCTest: `CartTests.swift:12: error: -[CartTests testTotal] : XCTAssertEqual failed` */
export const rules: readonly LineRule[] = [
  {
    id: 'xctest-failed',
    keywords: ['error: -[', 'xctassert', ': error: '],
    pattern: /^(?<file>\S+\.(?:swift|m|mm)):(?<line>\d+): error: (?<test>-\[.+?\]|[\w.]+) : (?<message>.+)/,
    domain: 'code',
    kind: 'test-assertion',
    confidence: 0.91,
    title: 'Test {test} fails',
    tool: 'xctest',
  },
];
