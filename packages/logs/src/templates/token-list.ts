/** Tokens of one line, as places in it: nothing is copied for lines whose shape is known already. */
export interface TokenList {
  count(): number;
  clear(): void;
  push(start: number, end: number, hash: number): void;
  pushValue(): void;
  pop(): void;
  /** Hash of a token counted from the end, `-1` the last; 0 when there is none. */
  hashAt(fromEnd: number): number;
  /** 53 bits that identify the whole sequence. */
  key(): number;
  /** The token as text; a wildcard for values. */
  textOf(index: number, line: string): string;
  /** Whether a blank stood before the token. */
  hasGap(index: number, line: string): boolean;
}

/** Stands for a value in a template. */
export const WILDCARD = '<*>';
/** The hash of a value; a single space cannot be a token. */
export const VALUE_HASH = 32;

const MAX_TOKENS = 1024;
const MAX_REPEATED = 6;

/** Creates a list that is used for one line after the other. */
export function createTokenList(): TokenList {
  const starts = new Int32Array(MAX_TOKENS);
  const ends = new Int32Array(MAX_TOKENS);
  const hashes = new Int32Array(MAX_TOKENS);
  let count = 0;

  const endsWithTwice = (length: number): boolean => {
    for (let back = 1; back <= length; back += 1)
      if (hashes[count - back] !== hashes[count - length - back]) return false;
    return true;
  };

  /** Repeated sequences count once, so that lists of any length have one shape. */
  const dropRepetition = (): void => {
    for (let length = 2; length <= MAX_REPEATED && count >= 2 * length; length += 1) {
      if (!endsWithTwice(length)) continue;
      count -= length;
      return;
    }
  };

  const push = (start: number, end: number, hash: number): void => {
    if (count >= MAX_TOKENS) return;
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    count += 1;
    dropRepetition();
  };

  return {
    count: () => count,
    clear: () => {
      count = 0;
    },
    push,
    pushValue: () => push(0, 0, VALUE_HASH),
    pop: () => {
      count -= 1;
    },
    hashAt: (fromEnd) => (count + fromEnd >= 0 ? (hashes[count + fromEnd] ?? 0) : 0),
    key() {
      let high = count;
      let low = 0x811c9dc5;
      for (let index = 0; index < count; index += 1) {
        const hash = hashes[index] ?? 0;
        high = (Math.imul(high, 0x5bd1e995) ^ hash) | 0;
        low = Math.imul(low ^ hash, 0x01000193) | 0;
      }
      return (high >>> 0) * 0x200000 + ((low ^ (low >>> 15)) & 0x1fffff);
    },
    textOf: (index, line) =>
      hashes[index] === VALUE_HASH ? WILDCARD : line.slice(starts[index], ends[index]),
    hasGap(index, line) {
      if (index === 0) return false;
      if (hashes[index] === VALUE_HASH)
        return hashes[index - 1] !== VALUE_HASH && line.charCodeAt(ends[index - 1] ?? 0) <= 32;
      return line.charCodeAt((starts[index] ?? 0) - 1) <= 32;
    },
  };
}
