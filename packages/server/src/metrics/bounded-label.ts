/** What a label says of a value that it does not know. */
export const otherLabel = 'other';

/** Turns a value into a label of a closed set: a name from outside never becomes a time series of its own. */
export function createBoundedLabel(known: Iterable<string>): (value: string) => string {
  const names = new Set(known);
  return (value) => (names.has(value) ? value : otherLabel);
}
