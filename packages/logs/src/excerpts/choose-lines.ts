import { normalizeLine } from '../fingerprint/normalize-line.js';
import { blockEnd } from './block-end.js';
import type { RankedSignal } from './rank-signals.js';

/** Which lines are shown, within a budget. */
export interface LineBudget {
  readonly maxLines: number;
  /** The line that ended the failed step, else the last line of the log. */
  readonly endLine: number;
  /** Lines above are of another step. */
  readonly startLine: number;
}

const CAUSE_SHARE = 0.6;
const OTHER_SHARE = 0.3;
const SURE = 0.7;
/** Part of the budget for the last lines: small when the cause is sure, large when it is a guess. */
const TAIL_SHARE = { sure: 0.15, unsure: 0.5 } as const;
const SAME_MESSAGES = 2;

/** Chooses the lines around the best signals, then fills up with the last lines before the end. */
export function chooseLines(
  ranked: readonly RankedSignal[],
  kept: ReadonlyMap<number, string>,
  budget: LineBudget,
): ReadonlySet<number> {
  const chosen = new Set<number>();
  const best = ranked[0];
  const tailShare = best && best.score >= SURE ? TAIL_SHARE.sure : TAIL_SHARE.unsure;
  const signalLines = Math.floor(budget.maxLines * (1 - tailShare));
  const seen = new Map<string, number>();

  for (const { signal } of ranked) {
    const message = normalizeLine(signal.text);
    const times = seen.get(message) ?? 0;
    seen.set(message, times + 1);
    if (times >= SAME_MESSAGES) continue;
    const share = signal === best?.signal ? CAUSE_SHARE : OTHER_SHARE;
    const room = Math.min(Math.floor(budget.maxLines * share), signalLines - chosen.size);
    if (room <= 0) break;
    take(signal.line, signal.firstLine, blockEnd(signal.line, signal.lastLine, kept), room, kept, chosen);
  }
  for (let line = budget.endLine; line >= budget.startLine && chosen.size < budget.maxLines; line -= 1) {
    if (!kept.has(line)) break;
    chosen.add(line);
  }
  return chosen;
}

/** The line itself, then downwards, because messages unfold below it, then upwards. */
function take(
  line: number,
  firstLine: number,
  lastLine: number,
  room: number,
  kept: ReadonlyMap<number, string>,
  chosen: Set<number>,
): void {
  const above = Math.min(line - firstLine, Math.ceil(room / 3));
  const end = Math.min(lastLine, line + room - above - 1);
  let left = room;
  for (let number = line; number <= end && left > 0; number += 1) left -= add(number, kept, chosen);
  for (let number = line - 1; number >= line - above && left > 0; number -= 1)
    left -= add(number, kept, chosen);
}

function add(number: number, kept: ReadonlyMap<number, string>, chosen: Set<number>): number {
  if (!kept.has(number) || chosen.has(number)) return 0;
  chosen.add(number);
  return 1;
}
