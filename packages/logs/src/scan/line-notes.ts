/** Where the last lines lie. */
export interface LineNotes {
  /** Notes the line after the newest one; `start` counts in the stream of kept bytes. */
  note(start: number, length: number, cutBytes: number): void;
  newestLine(): number;
  startOf(number: number): number;
  lengthOf(number: number): number;
  cutBytesOf(number: number): number;
}

/** Creates notes of `size` lines, a power of two. */
export function createLineNotes(size: number): LineNotes {
  const mask = size - 1;
  const starts = new Float64Array(size);
  const lengths = new Int32Array(size);
  const cuts = new Int32Array(size);
  let newest = 0;
  return {
    note(start, length, cutBytes) {
      newest += 1;
      const slot = newest & mask;
      starts[slot] = start;
      lengths[slot] = length;
      cuts[slot] = cutBytes;
    },
    newestLine: () => newest,
    startOf: (number) => starts[number & mask] ?? 0,
    lengthOf: (number) => lengths[number & mask] ?? 0,
    cutBytesOf: (number) => cuts[number & mask] ?? 0,
  };
}
