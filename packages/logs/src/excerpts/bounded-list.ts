/** Keeps the best of arbitrarily many items in bounded memory. */
export interface BoundedList<Item> {
  add(item: Item): void;
  /** What is kept, in the order of adding. */
  items(): readonly Item[];
}

/**
 * Creates a list of at most `capacity` items. When it is full, the lowest scored go; among equals those in the
 * middle, because what came first may be the cause and what came last is nearest to the failure.
 */
export function createBoundedList<Item>(
  capacity: number,
  scoreOf: (item: Item) => number,
): BoundedList<Item> {
  let kept: Item[] = [];

  const prune = (): void => {
    if (kept.length <= capacity) return;
    const scores = kept.map(scoreOf);
    const threshold = scores.toSorted((a, b) => b - a)[capacity - 1] ?? 0;
    const above = scores.filter((score) => score > threshold).length;
    const equal = scores.filter((score) => score === threshold).length;
    const room = capacity - above;
    const firstHalf = Math.ceil(room / 2);
    let seen = 0;
    kept = kept.filter((_, index) => {
      if (scores[index] !== threshold) return (scores[index] ?? 0) > threshold;
      seen += 1;
      return seen <= firstHalf || seen > equal - (room - firstHalf);
    });
  };

  return {
    add(item) {
      kept.push(item);
      if (kept.length >= capacity * 2) prune();
    },
    items() {
      prune();
      return kept;
    },
  };
}
