import type { KeptLines } from './relevance/kept-lines.js';
import type { Relevance } from './relevance/relevance.js';

/** How much may be shown. */
export interface ExcerptBudget {
  readonly maxLines: number;
  readonly maxBytes: number;
}

/** Where the last lines are, for when no line says why. */
export interface LastLines {
  /** The line that ended the failed step, else the last line of the log. */
  readonly endLine: number;
  /** Lines above are of another step. */
  readonly startLine: number;
}

/** What every choice starts from. */
export interface ChoiceMaterial {
  readonly relevance: Relevance;
  readonly budget: ExcerptBudget;
  readonly lastLines: LastLines;
  /** Shown in any case. */
  readonly causeLine: number | undefined;
  /** A passing log tells the usual from the new, so that less is shown. */
  readonly hasBaseline: boolean;
}

/** Logarithms of odds: a line so much less likely than the likeliest is not shown, even where there is room. */
const REACH = 7;
/** Nothing less likely is shown, however unlikely the likeliest is; and what is as likely as not may be shown beside anything. */
const LEAST_SCORE = -5;
const LIKELY_SCORE = 0;
const LIKELY_SCORE_WITH_BASELINE = 1;
/** Who asks for more lines than usual wants to see less likely ones, too. */
const USUAL_LINES = 100;
const LARGE_LINES = 400;
const LARGE_DISCOUNT = 6;
/** The end of the log is shown in any case, and more of it (or of what a passing log lacks) if no line is that likely. */
const SURE_SCORE = 1;
const LAST_LINES_SHARE = { sure: 0.1, unsure: 0.4 } as const;
/** Which job of many it is, where the log says so. */
const title = /^Complete job name: /;
const ENOUGH_FOR_TITLE = 20;

/**
 * Chooses the lines that are most likely part of what says why, until the budget is spent or nothing likely is left.
 * Every text is shown once before copies of it are, and blank lines come last: they only join what is shown.
 */
export function chooseLines(material: ChoiceMaterial): ReadonlySet<number> {
  const { relevance, budget, causeLine } = material;
  const { lines, scores } = relevance;
  const purse = createPurse(budget, lines);
  const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const best = scores[order[0] ?? -1] ?? LEAST_SCORE;
  const least = leastScore(material, best);
  const firstTooLow = order.findIndex((index) => (scores[index] ?? least) < least);
  const likely = firstTooLow < 0 ? order : order.slice(0, firstTooLow);

  const cause = causeLine === undefined ? -1 : lines.numbers.indexOf(causeLine);
  if (cause >= 0) purse.spend(cause);
  if (budget.maxLines >= ENOUGH_FOR_TITLE) spendOnTitle(purse, lines);
  spendOnEnd(purse, material, order, best >= SURE_SCORE);
  for (const index of likely) if (!purse.hasCopy(index)) purse.spend(index);
  for (const index of likely) if (!lines.isBlank[index]) purse.spend(index);
  spendOnGaps(purse, lines);
  return purse.bought();
}

function leastScore({ budget, hasBaseline }: ChoiceMaterial, best: number): number {
  const extra = Math.min(LARGE_LINES, Math.max(USUAL_LINES, budget.maxLines)) - USUAL_LINES;
  const discount = (LARGE_DISCOUNT * extra) / (LARGE_LINES - USUAL_LINES);
  if (hasBaseline) return LIKELY_SCORE_WITH_BASELINE - discount;
  return Math.max(LEAST_SCORE, Math.min(LIKELY_SCORE, best - REACH)) - discount;
}

interface Purse {
  spend(index: number): void;
  has(index: number): boolean;
  /** Whether a line with the same text was bought; there is enough of blank lines from the start. */
  hasCopy(index: number): boolean;
  bought(): ReadonlySet<number>;
}

function createPurse({ maxLines, maxBytes }: ExcerptBudget, { numbers, texts }: KeptLines): Purse {
  const chosen = new Set<number>();
  const shown = new Set(['']);
  const textOf = (index: number): string => texts[index]?.trim() ?? '';
  let bytes = 0;
  return {
    spend(index) {
      if (chosen.has(index) || chosen.size >= maxLines || bytes >= maxBytes) return;
      const cost = Buffer.byteLength(texts[index] ?? '') + 1;
      if (bytes + cost > maxBytes) return;
      chosen.add(index);
      shown.add(textOf(index));
      bytes += cost;
    },
    has: (index) => chosen.has(index),
    hasCopy: (index) => shown.has(textOf(index)),
    bought: () => new Set([...chosen].map((index) => numbers[index] ?? 0)),
  };
}

function spendOnTitle(purse: Purse, { texts }: KeptLines): void {
  const index = texts.findIndex((text) => title.test(text));
  if (index >= 0) purse.spend(index);
}

/** On what a passing log lacks where there is one, else on the last lines. */
function spendOnEnd(
  purse: Purse,
  { relevance, budget, lastLines, hasBaseline }: ChoiceMaterial,
  order: readonly number[],
  isSure: boolean,
): void {
  const count = Math.ceil(budget.maxLines * LAST_LINES_SHARE[isSure ? 'sure' : 'unsure']);
  const news = hasBaseline ? order.filter((index) => relevance.isFamiliar[index] === false) : [];
  if (hasBaseline && isSure) return;
  if (news.length > 0) for (const index of news.slice(0, count)) purse.spend(index);
  else spendOnLastLines(purse, relevance.lines, lastLines, count);
}

function spendOnLastLines(
  purse: Purse,
  { numbers, isJoined, isBlank }: KeptLines,
  { startLine, endLine }: LastLines,
  count: number,
): void {
  const last = numbers.findLastIndex((number) => number <= endLine);
  for (let index = last; index > last - count && (numbers[index] ?? 0) >= startLine; index -= 1) {
    if (!isBlank[index]) purse.spend(index);
    if (isJoined[index] !== true) return;
  }
}

/** Two parts of one message read better with the blank line between them. */
function spendOnGaps(purse: Purse, { isBlank, isJoined }: KeptLines): void {
  for (const [index, blank] of isBlank.entries()) {
    const isBetween = purse.has(index - 1) && purse.has(index + 1);
    if (blank && isBetween && isJoined[index] === true && isJoined[index + 1] === true) purse.spend(index);
  }
}
