import type { KeptLines } from './relevance/kept-lines.js';

/** How much may be shown. */
export interface ExcerptBudget {
  readonly maxLines: number;
  readonly maxBytes: number;
}

/** Buys lines within a budget. */
export interface LinePurse {
  /** Buys a line, if there is money for it. */
  spend(index: number): void;
  has(index: number): boolean;
  /** Whether a line with the same text was bought; there is enough of blank lines from the start. */
  hasCopy(index: number): boolean;
  count(): number;
  /** Whether there is no money left for any line. */
  isEmpty(): boolean;
  /** The numbers of the lines. */
  bought(): ReadonlySet<number>;
}

/** Creates a purse with `budget` in it. */
export function createLinePurse(
  { maxLines, maxBytes }: ExcerptBudget,
  { numbers, texts }: KeptLines,
): LinePurse {
  const chosen = new Set<number>();
  const shown = new Set(['']);
  const textOf = (index: number): string => texts[index]?.trim() ?? '';
  let bytes = 0;
  const isEmpty = (): boolean => chosen.size >= maxLines || bytes >= maxBytes;
  return {
    isEmpty,
    spend(index) {
      if (chosen.has(index) || isEmpty()) return;
      const cost = Buffer.byteLength(texts[index] ?? '') + 1;
      if (bytes + cost > maxBytes) return;
      chosen.add(index);
      shown.add(textOf(index));
      bytes += cost;
    },
    has: (index) => chosen.has(index),
    hasCopy: (index) => shown.has(textOf(index)),
    count: () => chosen.size,
    bought: () => new Set([...chosen].map((index) => numbers[index] ?? 0)),
  };
}
