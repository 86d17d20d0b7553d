import { LINES_A_PART, type Work } from './in-turns.js';
import { createLinePurse, type ExcerptBudget, type LinePurse } from './line-purse.js';
import { indexFrom, indexOfLine, type KeptLines } from './relevance/kept-lines.js';
import { orderOfScores } from './relevance/order-of-scores.js';
import type { Relevance } from './relevance/relevance.js';

/** Where the last lines are, for when no line says why. */
export interface LastLines {
  /** The line that ended the failed step, else the last line of the log. */
  readonly endLine: number;
  /** Lines above are of another step. */
  readonly startLine: number;
  readonly lineCount: number;
}

/** What every choice starts from. */
export interface ChoiceMaterial {
  readonly relevance: Relevance;
  readonly budget: ExcerptBudget;
  readonly lastLines: LastLines;
  /** Shown in any case. */
  readonly causeLine: number | undefined;
  /** Which job of many it is, where the log says so. */
  readonly jobNameLine: number | undefined;
  /** A passing log tells the usual from the new, so that less is shown. */
  readonly hasBaseline: boolean;
}

/** Logarithms of odds: a line so much less likely than the likeliest is shown where there is room, */
const REACH = 5.5;
/** and one so much less likely while what is shown is a small part of the log. */
const FAR_REACH = 9;
const SMALL_SHARE = 0.05;
/** Nothing less likely is shown, however unlikely the likeliest is; what is as likely as not may be shown beside anything. */
const LEAST_SCORE = -5;
const LIKELY_SCORE = 0;
const LIKELY_SCORE_WITH_BASELINE = 1;
/** Who asks for more lines than usual wants to see less likely ones, too. */
const USUAL_LINES = 100;
const LARGE_LINES = 400;
const LARGE_DISCOUNT = 4;
/** The end of the log is shown in any case, and more of it (or of what a passing log lacks) if no line is that likely. */
const SURE_SCORE = 1;
/** Where no rule knows the cause either, a line has to look more like one, or only the end is shown. */
const CLUE_SCORE = 3;
const LAST_LINES_SHARE = { sure: 0.1, unsure: 0.4, clueless: 1 } as const;
/** In less room than this every line is needed for the reason. */
const ENOUGH_FOR_JOB_NAME = 20;

/**
 * Chooses the lines that are most likely part of what says why, until the budget is spent or nothing likely is left.
 * Every text is shown once before copies of it are, and blank lines come last: they only join what is shown.
 */
export function* chooseLines(material: ChoiceMaterial): Work<ReadonlySet<number>> {
  const { relevance, budget, causeLine, jobNameLine } = material;
  const { lines, scores } = relevance;
  const purse = createLinePurse(budget, lines);
  const order = orderOfScores(scores);
  yield;
  const best = scores[order[0] ?? -1] ?? LEAST_SCORE;
  const cause = indexOfLine(lines, causeLine ?? 0);
  if (cause >= 0) purse.spend(cause);
  const jobName = indexOfLine(lines, jobNameLine ?? 0);
  if (jobName >= 0 && budget.maxLines >= ENOUGH_FOR_JOB_NAME) purse.spend(jobName);
  const isClueless = cause < 0 && best < CLUE_SCORE;
  spendOnEnd(purse, material, order, isClueless ? 'clueless' : best >= SURE_SCORE ? 'sure' : 'unsure');
  const shown = { material, order, least: leastScores(material, best) };
  yield* spendOnLikely(purse, shown, (index) => !purse.hasCopy(index));
  yield* spendOnLikely(purse, shown, (index) => lines.isBlank[index] === 0);
  spendOnGaps(purse, lines);
  return purse.bought();
}

/** The least likely lines that are shown: while little is, and when much is shown already. */
interface LeastScores {
  readonly far: number;
  readonly near: number;
}

function leastScores({ budget, hasBaseline }: ChoiceMaterial, best: number): LeastScores {
  const extra = Math.min(LARGE_LINES, Math.max(USUAL_LINES, budget.maxLines)) - USUAL_LINES;
  const discount = (LARGE_DISCOUNT * extra) / (LARGE_LINES - USUAL_LINES);
  const leastWithin = (reach: number): number =>
    hasBaseline
      ? LIKELY_SCORE_WITH_BASELINE - discount
      : Math.max(LEAST_SCORE, Math.min(LIKELY_SCORE, best - reach)) - discount;
  return { far: leastWithin(FAR_REACH), near: leastWithin(REACH) };
}

/** On what may be shown, likeliest first. */
function* spendOnLikely(
  purse: LinePurse,
  shown: { readonly material: ChoiceMaterial; readonly order: Uint32Array; readonly least: LeastScores },
  isWanted: (index: number) => boolean,
): Work<void> {
  const { order, least, material } = shown;
  const few = material.lastLines.lineCount * SMALL_SHARE;
  for (let place = 0; place < order.length && !purse.isEmpty(); place += 1) {
    const index = order[place] ?? 0;
    const score = material.relevance.scores[index] ?? LEAST_SCORE;
    const isLikely = score >= least.near || (score >= least.far && purse.count() < few);
    if (!isLikely) return;
    if (isWanted(index)) purse.spend(index);
    if ((place & LINES_A_PART) === 0) yield;
  }
}

/** On what a passing log lacks where there is one, else on the last lines. */
function spendOnEnd(
  purse: LinePurse,
  { relevance, budget, lastLines, hasBaseline }: ChoiceMaterial,
  order: Uint32Array,
  certainty: keyof typeof LAST_LINES_SHARE,
): void {
  const count = Math.ceil(budget.maxLines * LAST_LINES_SHARE[certainty]);
  const news = hasBaseline ? order.filter((index) => relevance.isFamiliar[index] === 0) : [];
  if (hasBaseline && certainty === 'sure') return;
  if (news.length > 0) for (const index of news.slice(0, count)) purse.spend(index);
  else spendOnLastLines(purse, relevance.lines, lastLines, count);
}

function spendOnLastLines(
  purse: LinePurse,
  lines: KeptLines,
  { startLine, endLine }: LastLines,
  count: number,
): void {
  const { numbers, isJoined, isBlank } = lines;
  const last = indexFrom(lines, endLine + 1) - 1;
  for (let index = last; index > last - count && (numbers[index] ?? 0) >= startLine; index -= 1) {
    if (!isBlank[index]) purse.spend(index);
    if (isJoined[index] !== 1) return;
  }
}

/** Two parts of one message read better with the blank line between them. */
function spendOnGaps(purse: LinePurse, { isBlank, isJoined }: KeptLines): void {
  for (let index = 1; index < isBlank.length; index += 1) {
    if (!isBlank[index] || !isJoined[index] || !isJoined[index + 1]) continue;
    if (purse.has(index - 1) && purse.has(index + 1)) purse.spend(index);
  }
}
