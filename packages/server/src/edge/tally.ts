/** How much there is of something. */
export interface Amount {
  readonly deliveries: number;
  readonly bytes: number;
}

/** A running sum, so that nobody has to count a hundred thousand files. */
export interface Tally {
  add(bytes: number): void;
  subtract(bytes: number): void;
  amount(): Amount;
}

/** Counts on from an amount. */
export function createTally(files: readonly { readonly bytes: number }[] = []): Tally {
  let deliveries = files.length;
  let total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    add(bytes) {
      deliveries += 1;
      total += bytes;
    },
    subtract(bytes) {
      deliveries -= 1;
      total -= bytes;
    },
    amount: () => ({ deliveries, bytes: total }),
  };
}
