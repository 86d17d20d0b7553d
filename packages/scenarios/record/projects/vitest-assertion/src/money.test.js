import { describe, expect, it } from 'vitest';
import { formatMoney, toCents } from './money.js';

describe('money', () => {
  it.each([
    [1, 100],
    [0.1 + 0.2, 30],
    [-2.5, -250],
  ])('turns %d into %d cents', (amount, cents) => {
    expect(toCents(amount)).toBe(cents);
  });
  it('formats euros', () => {
    expect(formatMoney(1234.5)).toBe('€1,234.50');
  });
  it('formats other currencies', () => {
    expect(formatMoney(12, 'USD')).toBe('US$12.00');
  });
});
