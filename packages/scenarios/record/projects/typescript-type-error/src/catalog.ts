import type { Product } from './product.js';

export const catalog: readonly Product[] = [
  { sku: 'MUG-1', name: 'Mug', unitPrice: 2000 },
  { sku: 'POS-7', name: 'Poster', unitPrice: 6000 },
];
