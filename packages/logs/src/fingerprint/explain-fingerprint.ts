import { type CountedPart, countedParts, type FingerprintParts, fingerprint } from './fingerprint.js';

/** Which parts went into a fingerprint, and what of them did not count. */
export interface FingerprintExplanation {
  readonly fingerprint: string;
  readonly parts: readonly CountedPart[];
  /** The same for people, a sentence a part. */
  readonly text: string;
}

/** One part in which two failures differ; a side is missing where only the other has it. */
export interface FingerprintDifference {
  readonly part: CountedPart['name'];
  readonly first?: string;
  readonly second?: string;
}

/** Why two fingerprints are equal or not. */
export interface FingerprintComparison {
  readonly same: boolean;
  readonly differences: readonly FingerprintDifference[];
  readonly text: string;
}

/** Says which parts went into a fingerprint and what was masked in them. */
export function explainFingerprint(parts: FingerprintParts): FingerprintExplanation {
  const counted = countedParts(parts);
  return { fingerprint: fingerprint(parts), parts: counted, text: counted.map(sentenceOf).join('\n') };
}

/** Says in which parts two failures differ. */
export function compareFingerprints(
  first: FingerprintParts,
  second: FingerprintParts,
): FingerprintComparison {
  const one = countedParts(first);
  const other = countedParts(second);
  const names = new Set([...one, ...other].map(({ name }) => name));
  const differences = [...names].flatMap((part) => differenceIn(part, one, other));
  const text =
    differences.length === 0
      ? 'The same failure: every part that counts is equal.'
      : differences.map(({ part, first: a, second: b }) => `${part}: ${say(a)} and ${say(b)}`).join('\n');
  return { same: differences.length === 0, differences, text };
}

function differenceIn(
  part: CountedPart['name'],
  one: readonly CountedPart[],
  other: readonly CountedPart[],
): readonly FingerprintDifference[] {
  const countedIn = (parts: readonly CountedPart[]): string | undefined => {
    const values = parts.filter(({ name }) => name === part).map(({ counted }) => counted);
    return values.length === 0 ? undefined : values.join(' ← ');
  };
  const first = countedIn(one);
  const second = countedIn(other);
  if (first === second) return [];
  return [{ part, ...(first !== undefined && { first }), ...(second !== undefined && { second }) }];
}

function sentenceOf({ name, counted, masked }: CountedPart): string {
  const hidden = masked.map(({ text, as }) => `${JSON.stringify(text)}${as === '' ? '' : ` as ${as}`}`);
  return `${name}: ${counted}${hidden.length === 0 ? '' : ` (does not count: ${hidden.join(', ')})`}`;
}

const say = (value: string | undefined): string => (value === undefined ? 'nothing' : JSON.stringify(value));
