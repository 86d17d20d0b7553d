/** Points of a line, from left to right. */
export type Knots = readonly (readonly [x: number, y: number])[];

/** The height of the line at `x`: straight between two knots, level beyond the first and the last. */
export function interpolate(knots: Knots, x: number): number {
  const right = knots.findIndex(([knot]) => knot >= x);
  const [rightX, rightY] = knots.at(right) ?? [x, x];
  const [leftX, leftY] = knots[right - 1] ?? [rightX, rightY];
  return rightX === leftX ? rightY : leftY + ((rightY - leftY) * (x - leftX)) / (rightX - leftX);
}
