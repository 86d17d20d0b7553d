/** A confidence that was given for a score, and whether it was deserved. */
export interface GivenConfidence {
  readonly score: number;
  readonly confidence: number;
  readonly isRight: boolean;
}

/** Confidences of like scores. */
export interface ReliabilityBucket {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean of the confidences. */
  readonly predicted: number;
  /** Share of right ones. */
  readonly observed: number;
}

/** How far confidences are from what happens. */
export interface Reliability {
  readonly buckets: readonly ReliabilityBucket[];
  /** Mean distance of predicted and observed, weighed by count (expected calibration error). */
  readonly error: number;
  /** Mean squared distance of confidence and outcome; a lower one also means that it tells right from wrong better. */
  readonly brier: number;
}

/** More of them would hold so few causes that chance alone made an error. */
const BUCKETS = 5;

/**
 * Compares confidences with outcomes in buckets of equal count. They are parted by score: confidences that were fitted without
 * a project are lower where it does well, and parted by themselves would look wrong.
 */
export function reliabilityOf(given: readonly GivenConfidence[]): Reliability {
  const buckets = toBuckets(given).map(describe);
  const total = Math.max(1, given.length);
  return {
    buckets,
    error: buckets.reduce((sum, one) => sum + one.count * Math.abs(one.predicted - one.observed), 0) / total,
    brier:
      given.reduce((sum, { confidence, isRight }) => sum + (confidence - Number(isRight)) ** 2, 0) / total,
  };
}

/** Equal scores stay together. */
function toBuckets(given: readonly GivenConfidence[]): readonly (readonly GivenConfidence[])[] {
  const buckets: GivenConfidence[][] = [];
  for (const one of [...given].sort((a, b) => a.score - b.score)) {
    const bucket = buckets.at(-1);
    const isOpen =
      bucket !== undefined && (bucket.length < given.length / BUCKETS || bucket.at(-1)?.score === one.score);
    if (isOpen) bucket.push(one);
    else buckets.push([one]);
  }
  return buckets;
}

function describe(bucket: readonly GivenConfidence[]): ReliabilityBucket {
  const count = bucket.length;
  return {
    from: bucket[0]?.score ?? 0,
    to: bucket.at(-1)?.score ?? 0,
    count,
    predicted: bucket.reduce((sum, { confidence }) => sum + confidence, 0) / count,
    observed: bucket.filter(({ isRight }) => isRight).length / count,
  };
}

/** The comparison as lines of text. */
export function toReliabilityTable({ buckets, error, brier }: Reliability): string {
  const rows = buckets.map(({ from, to, count, predicted, observed }) =>
    [
      `  ${from.toFixed(2)} to ${to.toFixed(2)}`,
      ...[predicted.toFixed(3), observed.toFixed(3), String(count)].map((cell) => cell.padStart(11)),
    ].join(''),
  );
  const head = `  ${'score'.padEnd(12)}${'predicted'.padStart(11)}${'observed'.padStart(11)}${'n'.padStart(11)}`;
  return [
    head,
    ...rows,
    `  expected calibration error ${error.toFixed(3)}, Brier score ${brier.toFixed(3)}`,
    '',
  ].join('\n');
}
