import type { Line } from './cart.js';

export function toRow(line: Line): string {
  const amount = (line.product.unitPrice * line.quantity) / 100;
  return `${line.product.name.padEnd(20)} ${amount.toFixed(2)}`;
}

export const isFree = ({ product }: Line): boolean => product.unitPrice === 0;
