export interface Product {
  readonly sku: string;
  readonly name: string;
  /** In whole cents. */
  readonly unitPrice: number;
}
