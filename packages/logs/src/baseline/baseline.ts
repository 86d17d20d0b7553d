/** What a passing log of the same job looks like. */
export interface Baseline {
  /** How often lines of this shape (`shapeOf`) stand in it; 0 for a shape that it does not have. */
  countOf(shape: number): number;
  /** So many lines were read for it. */
  readonly lineCount: number;
}
