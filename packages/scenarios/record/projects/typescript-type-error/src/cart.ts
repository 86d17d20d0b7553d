import type { Product } from './product.js';

export interface Line {
  readonly product: Product;
  readonly quantity: number;
}

export const total = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + line.product.price * line.quantity, 0);
