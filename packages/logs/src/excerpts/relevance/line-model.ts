import type { LineWeights } from './line-weights.js';

const none: LineWeights = { weights: [], bias: 0 };
/** placeholder */
export const lineModel = { first: none, second: none, down: none, up: none } as const;
