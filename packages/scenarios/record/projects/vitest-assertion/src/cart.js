import { applyCoupon } from './coupon.js';

export const createCart = () => ({ lines: [], coupon: undefined });

export const addLine = (cart, line) => ({ ...cart, lines: [...cart.lines, line] });

export const withCoupon = (cart, coupon) => ({ ...cart, coupon });

export function subtotal(cart) {
  const sum = cart.lines.reduce((total, line) => total + line.price * line.quantity, 0);
  return cart.coupon === undefined ? sum : applyCoupon(sum, cart.coupon);
}

export function total(cart) {
  const amount = subtotal(cart);
  return cart.coupon === undefined ? amount : applyCoupon(amount, cart.coupon);
}
