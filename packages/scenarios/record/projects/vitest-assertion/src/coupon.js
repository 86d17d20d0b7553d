const coupons = new Map([
  ['SPRING10', { percent: 10 }],
  ['FRIENDS25', { percent: 25 }],
]);

export function findCoupon(code) {
  const coupon = coupons.get(code.trim().toUpperCase());
  if (coupon === undefined) throw new Error(`Unknown coupon: ${code}`);
  return coupon;
}

export const applyCoupon = (amount, coupon) => amount - (amount * coupon.percent) / 100;
