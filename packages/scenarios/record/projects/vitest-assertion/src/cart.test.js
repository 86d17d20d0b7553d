import { describe, expect, it } from 'vitest';
import { addLine, createCart, total, withCoupon } from './cart.js';

const mug = { name: 'Mug', price: 20, quantity: 2 };
const poster = { name: 'Poster', price: 60, quantity: 1 };

describe('cart', () => {
  it('is empty at first', () => {
    expect(total(createCart())).toBe(0);
  });
  it('adds up its lines', () => {
    expect(total(addLine(addLine(createCart(), mug), poster))).toBe(100);
  });
  it('does not change the cart it is given', () => {
    const cart = createCart();
    addLine(cart, mug);
    expect(cart.lines).toEqual([]);
  });
  it('applies a coupon to the total once', () => {
    const cart = withCoupon(addLine(addLine(createCart(), mug), poster), { percent: 10 });
    expect(total(cart)).toBe(90);
  });
});
