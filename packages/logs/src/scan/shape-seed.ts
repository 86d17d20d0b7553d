import { randomInt } from 'node:crypto';

/** What the hash of a line begins with and multiplies by. */
export interface ShapeSeed {
  readonly first: number;
  readonly second: number;
  readonly firstFactor: number;
  readonly secondFactor: number;
}

const WORD = 2 ** 32;

/** Odd, and one more than a multiple of four: such factors mix all lower bits. */
const newFactor = (): number => (randomInt(WORD / 8) * 8 + 5) | 0;

/** Drawn once a process, so that nobody can craft lines that collide: equal lines have equal shapes in one process only. */
export const shapeSeed: ShapeSeed = /* @__PURE__ */ (() => ({
  first: randomInt(WORD) | 0,
  second: randomInt(WORD) | 0,
  firstFactor: newFactor(),
  secondFactor: newFactor(),
}))();
