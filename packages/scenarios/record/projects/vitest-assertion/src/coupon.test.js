import { describe, expect, it } from 'vitest';
import { applyCoupon, findCoupon } from './coupon.js';

describe('coupon', () => {
  it('finds a coupon whatever its case', () => {
    expect(findCoupon(' spring10 ')).toEqual({ percent: 10 });
  });
  it('throws an error when the coupon is unknown', () => {
    expect(() => findCoupon('NOPE')).toThrow('Unknown coupon: NOPE');
  });
  it('takes the percentage off', () => {
    expect(applyCoupon(200, { percent: 25 })).toBe(150);
  });
});
