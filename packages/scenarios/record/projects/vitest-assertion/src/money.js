/** Rounds to whole cents, half away from zero. */
export const toCents = (amount) => Math.sign(amount) * Math.round(Math.abs(amount) * 100);

export const formatMoney = (amount, currency = 'EUR') =>
  new Intl.NumberFormat('en-IE', { style: 'currency', currency }).format(amount);
