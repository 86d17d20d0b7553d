/** What a passing log of the same job looks like. */
export interface Baseline {
  /** Whether a line of this shape (`shapeOf`) stands in it. */
  has(shape: number): boolean;
}
