import { expect, it } from 'vitest';
import { toCategory } from './flaky-categories.js';

const classification = { domain: 'unknown', confidence: 0.5 } as const;

it.each([
  ['test-assertion', 'genuine_bug'],
  ['compile', 'genuine_bug'],
  ['unknown', 'unknown'],
  ['timeout', 'unknown'],
])('calls %s without a suspicion %s', (kind, category) => {
  expect(toCategory({ ...classification, kind })).toBe(category);
});

it('takes the suspicion before the kind', () => {
  const flakySuspicion = { pattern: 'test-order', score: 0.5, why: '', line: 1 } as const;
  expect(toCategory({ ...classification, kind: 'test-assertion', flakySuspicion })).toBe(
    'test_order_dependency',
  );
});
