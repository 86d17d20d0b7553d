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

/** Logarithms of odds: what is less likely to matter is not shown, even where there is room. */
const MIN_SCORE = -2;
const MIN_SCORE_WITH_BASELINE = 1;
/** Who asks for more lines than usual wants to see less likely ones, too. */
const USUAL_LINES = 100;
const LARGE_LINES = 400;
const LARGE_DISCOUNT = 4;
/** If not even the best line is that likely, what a passing log does not have is shown as well, or the end of the log. */
const SURE_SCORE = 1;
const LAST_LINES_SHARE = 0.4;
/** Which job of many it is, where the log says so. */
const title = /^Complete job name: /;
const ENOUGH_FOR_TITLE = 20;

/** Chooses the lines that are most likely part of what says why, until the budget is spent or nothing likely is left. */
export function chooseLines(material: ChoiceMaterial): ReadonlySet<number> {
  const { relevance, budget, lastLines, causeLine, hasBaseline } = material;
  const { lines, scores } = relevance;
  const purse = createPurse(budget, lines);
  const least = leastScore(material);
  const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);

  const cause = causeLine === undefined ? -1 : lines.numbers.indexOf(causeLine);
  if (cause >= 0) purse.spend(cause);
  if (budget.maxLines >= ENOUGH_FOR_TITLE) spendOnTitle(purse, lines);
  const isSure = (scores[order[0] ?? -1] ?? least) >= SURE_SCORE;
  if (!isSure) {
    const count = Math.ceil(budget.maxLines * LAST_LINES_SHARE);
    const news = hasBaseline ? order.filter((index) => relevance.isFamiliar[index] === false) : [];
    if (news.length > 0) for (const index of news.slice(0, count)) purse.spend(index);
    else spendOnLastLines(purse, lines, lastLines, count);
  }
  for (const index of order) {
    if ((scores[index] ?? least) < least || purse.isEmpty()) break;
    purse.spend(index);
  }
  spendOnGaps(purse, lines);
  return purse.bought();
}

function leastScore({ budget, hasBaseline }: ChoiceMaterial): number {
  const extra = Math.min(LARGE_LINES, Math.max(USUAL_LINES, budget.maxLines)) - USUAL_LINES;
  const discount = (LARGE_DISCOUNT * extra) / (LARGE_LINES - USUAL_LINES);
  return (hasBaseline ? MIN_SCORE_WITH_BASELINE : MIN_SCORE) - discount;
}

interface Purse {
  spend(index: number): void;
  has(index: number): boolean;
  isEmpty(): boolean;
  bought(): ReadonlySet<number>;
}

function createPurse({ maxLines, maxBytes }: ExcerptBudget, { numbers, texts }: KeptLines): Purse {
  const chosen = new Set<number>();
  let bytes = 0;
  return {
    spend(index) {
      const cost = Buffer.byteLength(texts[index] ?? '') + 1;
      if (chosen.has(index) || chosen.size >= maxLines || bytes + cost > maxBytes) return;
      chosen.add(index);
      bytes += cost;
    },
    has: (index) => chosen.has(index),
    isEmpty: () => chosen.size >= maxLines || bytes >= maxBytes,
    bought: () => new Set([...chosen].map((index) => numbers[index] ?? 0)),
  };
}

function spendOnTitle(purse: Purse, { texts }: KeptLines): void {
  const index = texts.findIndex((text) => title.test(text));
  if (index >= 0) purse.spend(index);
}

function spendOnLastLines(
  purse: Purse,
  { numbers, isJoined }: KeptLines,
  { startLine, endLine }: LastLines,
  count: number,
): void {
  const last = numbers.findLastIndex((number) => number <= endLine);
  for (let index = last; index > last - count && (numbers[index] ?? 0) >= startLine; index -= 1) {
    purse.spend(index);
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
