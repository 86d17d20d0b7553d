/** Keeps the best of arbitrarily many items in bounded memory. */
export interface BoundedList<Item> {
  add(item: Item): void;
  /** What is kept, in the order of adding. */
  items(): readonly Item[];
}

const one = (): number => 1;

/**
 * Creates a list of items that together weigh at most `capacity`. When it is full, the lowest scored go; among equals
 * those in the middle, because what came first may be the cause and what came last is nearest to the failure.
 */
export function createBoundedList<Item>(
  capacity: number,
  scoreOf: (item: Item) => number,
  weightOf: (item: Item) => number = one,
): BoundedList<Item> {
  let kept: Item[] = [];
  let weight = 0;

  const prune = (): void => {
    if (weight <= capacity) return;
    const best = inOrderOfWorth(kept.map(scoreOf));
    const chosen = new Set<number>();
    weight = 0;
    for (const index of best) {
      const item = kept[index];
      const itemWeight = item === undefined ? 0 : weightOf(item);
      if (weight + itemWeight > capacity) break;
      weight += itemWeight;
      chosen.add(index);
    }
    kept = kept.filter((_, index) => chosen.has(index));
  };

  return {
    add(item) {
      kept.push(item);
      weight += weightOf(item);
      if (weight >= capacity * 2) prune();
    },
    items() {
      prune();
      return kept;
    },
  };
}

/** Places of the scores, highest first; equal ones from both ends to the middle. */
function inOrderOfWorth(scores: readonly number[]): readonly number[] {
  const placesOf = new Map<number, number[]>();
  for (const [place, score] of scores.entries()) {
    const places = placesOf.get(score);
    if (places) places.push(place);
    else placesOf.set(score, [place]);
  }
  const groups = [...placesOf].sort(([a], [b]) => b - a);
  return groups.flatMap(([, places]) => fromBothEnds(places));
}

function fromBothEnds(places: readonly number[]): readonly number[] {
  const half = Math.ceil(places.length / 2);
  const lastFirst = places.slice(half).reverse();
  return places.slice(0, half).flatMap((place, index) => [place, ...lastFirst.slice(index, index + 1)]);
}
