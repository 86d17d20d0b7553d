import type { TrainingLog } from './training-log.js';

/** A kept line that is learned from, and how much it counts. */
export interface SampledLine {
  readonly index: number;
  readonly weight: number;
}

const MAX_MARKED = 120;
/** Of unmarked lines, those next to marked ones teach where messages end, the others what noise is. */
const MAX_NEAR = 60;
const MAX_FAR = 190;
/** All marked lines of a log count like so many, if there are as many, and all the others like so many. */
const MARKED_SHARE = 10;
const UNMARKED_SHARE = 20;

/** The lines of a log to learn from. */
export function sampleLines({ isMarked }: TrainingLog): readonly SampledLine[] {
  const all = [...isMarked.keys()];
  const marked = all.filter((index) => isMarked[index]);
  const unmarked = all.filter((index) => !isMarked[index]);
  const markedWeight = Math.min(marked.length, MARKED_SHARE) / Math.max(1, marked.length);
  const unmarkedWeight = UNMARKED_SHARE / Math.max(1, unmarked.length);
  const distance = distancesTo(isMarked);
  const near = [...unmarked]
    .sort((a, b) => (distance[a] ?? 0) - (distance[b] ?? 0))
    .slice(0, unmarked.length > MAX_NEAR + MAX_FAR && marked.length > 0 ? MAX_NEAR : 0);
  const isNear = new Set(near);
  const others = unmarked.filter((index) => !isNear.has(index));
  const far = everyNth(others, MAX_NEAR + MAX_FAR - near.length);
  const farWeight = (unmarkedWeight * others.length) / Math.max(1, far.length);
  return [
    ...everyNth(marked, MAX_MARKED).map((index) => ({ index, weight: markedWeight })),
    ...near.map((index) => ({ index, weight: unmarkedWeight })),
    ...far.map((index) => ({ index, weight: farWeight })),
  ];
}

/** At most `count` of them, evenly spread. */
export function everyNth(indices: readonly number[], count: number): readonly number[] {
  if (indices.length <= count) return indices;
  return Array.from(
    { length: count },
    (_, place) => indices[Math.floor((place * indices.length) / count)] ?? 0,
  );
}

/** How far each line is from the nearest marked one. */
function distancesTo(isMarked: readonly boolean[]): readonly number[] {
  const distance = isMarked.map((marked) => (marked ? 0 : Number.POSITIVE_INFINITY));
  const share = (to: number, from: number): void => {
    distance[to] = Math.min(distance[to] ?? 0, (distance[from] ?? 0) + 1);
  };
  for (let index = 1; index < distance.length; index += 1) share(index, index - 1);
  for (let index = distance.length - 2; index >= 0; index -= 1) share(index, index + 1);
  return distance;
}
