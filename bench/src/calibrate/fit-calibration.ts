import type { Knots } from '../../../packages/logs/src/classify/interpolate.js';
import type { JudgedCause } from './judged-cause.js';

interface Pool {
  readonly score: number;
  readonly share: number;
  readonly count: number;
}

/** Fewer causes of one score tell hardly more than chance. */
const MIN_COUNT = 30;
/** So many causes more, right as often as all are, stand for projects that are unlike those learned from. */
const PRIOR_COUNT = 4;

/**
 * How often causes with a score are right, as knots of a rising line: causes of like scores are pooled, and pools until the
 * share of right ones rises with the score (isotonic regression, pool adjacent violators).
 */
export function fitCalibration(causes: readonly JudgedCause[]): Knots {
  const overall = shareOf(causes);
  const groups = groupByScore(causes).map((group): Pool => {
    const right = group.filter(({ isRight }) => isRight).length;
    return {
      score: group.reduce((sum, { score }) => sum + score, 0) / group.length,
      share: (right + PRIOR_COUNT * overall) / (group.length + PRIOR_COUNT),
      count: group.length,
    };
  });
  return poolViolators(groups).map(({ score, share }) => [toDigits(score), toDigits(share)]);
}

/** Equal scores stay together. */
function groupByScore(causes: readonly JudgedCause[]): readonly (readonly JudgedCause[])[] {
  const sorted = [...causes].sort((a, b) => a.score - b.score);
  const groups: JudgedCause[][] = [];
  for (const cause of sorted) {
    const group = groups.at(-1);
    const isOpen = group !== undefined && (group.length < MIN_COUNT || group.at(-1)?.score === cause.score);
    if (isOpen) group.push(cause);
    else groups.push([cause]);
  }
  const last = groups.at(-1);
  if (groups.length < 2 || last === undefined || last.length >= MIN_COUNT) return groups;
  return [...groups.slice(0, -2), [...(groups.at(-2) ?? []), ...last]];
}

function poolViolators(groups: readonly Pool[]): readonly Pool[] {
  const pools: Pool[] = [];
  for (const group of groups) {
    let pool = group;
    for (let below = pools.at(-1); below !== undefined && below.share >= pool.share; below = pools.at(-1)) {
      pools.pop();
      pool = merge(below, pool);
    }
    pools.push(pool);
  }
  return pools;
}

function merge(a: Pool, b: Pool): Pool {
  const count = a.count + b.count;
  const mean = (ofA: number, ofB: number): number => (ofA * a.count + ofB * b.count) / count;
  return { score: mean(a.score, b.score), share: mean(a.share, b.share), count };
}

function shareOf(causes: readonly JudgedCause[]): number {
  return causes.filter(({ isRight }) => isRight).length / Math.max(1, causes.length);
}

const toDigits = (value: number): number => Math.round(value * 1000) / 1000;
