// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is removed
const terminalSequence = /\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07]*(?:\x07|\x1b\\)/g;

/** First and last line, 1-based, inclusive. */
export type LineRange = readonly [first: number, last: number];

/** How well some kept lines show the lines that people marked. */
export interface ExcerptScore {
  /** Share of the marked lines that are kept, by number. */
  readonly lineShare: number;
  /** 1 when the text of every marked line is kept. */
  readonly success: number;
  readonly recall: number;
  readonly precision: number;
  readonly f1: number;
  readonly bytesRemoved: number;
}

/** Every line number in the ranges that the log has. */
export function toLineNumbers(ranges: readonly LineRange[], lineCount: number): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const [first, last] of ranges) {
    for (let line = Math.max(1, first); line <= Math.min(lineCount, last); line += 1) numbers.add(line);
  }
  return numbers;
}

/** Scores kept lines against marked ones; texts are compared as sets, without escape codes and outer spaces. */
export function scoreExcerpt(
  lines: readonly string[],
  kept: ReadonlySet<number>,
  marked: ReadonlySet<number>,
): ExcerptScore {
  const textOf = (line: number): string => (lines[line - 1] ?? '').replace(terminalSequence, '').trim();
  const wanted = new Set([...marked].map(textOf).filter((text) => text !== ''));
  const found = new Set([...kept].map(textOf).filter((text) => text !== ''));
  const hits = [...wanted].filter((text) => found.has(text)).length;
  const recall = wanted.size > 0 ? hits / wanted.size : 1;
  const precision = found.size > 0 ? hits / found.size : 0;
  const bytesOf = (numbers: Iterable<number>): number =>
    [...numbers].reduce((sum, line) => sum + (lines[line - 1]?.length ?? 0) + 1, 0);
  const all = lines.reduce((sum, line) => sum + line.length + 1, 0);
  return {
    lineShare: marked.size > 0 ? [...marked].filter((line) => kept.has(line)).length / marked.size : 1,
    success: recall === 1 ? 1 : 0,
    recall,
    precision,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
    bytesRemoved: 1 - bytesOf(kept) / Math.max(1, all),
  };
}

/** The text without escape codes. */
export function withoutEscapes(text: string): string {
  return text.replace(terminalSequence, '');
}
