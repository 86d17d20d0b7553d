import type { OpenStep } from '../structure/step-tracker.js';
import type { Excerpt } from './excerpt.js';
import type { RankedSignal } from './rank-signals.js';

/** What excerpts are made of. */
export interface ExcerptMaterial {
  readonly chosen: ReadonlySet<number>;
  readonly kept: ReadonlyMap<number, string>;
  readonly ranked: readonly RankedSignal[];
  readonly steps: readonly OpenStep[];
  readonly maxExcerpts: number;
  /** How likely a line matters, 0 to 1, and why; for lines that no rule knows. */
  readonly likelihoodOf: (line: number) => number;
  readonly explain: (line: number) => string;
  /** How many more lines like it there are that are not shown. */
  readonly copiesOf: (line: number) => number;
  /** The line that ended the failed step, else the last line of the log. */
  readonly endLine: number;
  /** Why lines are shown that nothing speaks for. */
  readonly fallbackReason: string;
}

/** What no rule knows is worth less than what one knows, however likely it looks. */
const UNKNOWN_WEIGHT = 0.4;

/** Makes excerpts of the chosen lines, best first. */
export function toExcerpts(material: ExcerptMaterial): readonly Excerpt[] {
  return toRanges(material.chosen)
    .map(([firstLine, lastLine]) => toExcerpt(material, firstLine, lastLine))
    .sort((a, b) => b.score - a.score || a.firstLine - b.firstLine)
    .slice(0, material.maxExcerpts);
}

function toExcerpt(material: ExcerptMaterial, firstLine: number, lastLine: number): Excerpt {
  const { kept, ranked, steps, likelihoodOf, fallbackReason } = material;
  const best = ranked.find(
    ({ signal }) => signal.line >= firstLine && signal.line <= lastLine && !signal.isEcho,
  );
  const step = steps.findLast((candidate) => candidate.firstLine <= firstLine);
  const lines: string[] = [];
  let likeliest = firstLine;
  for (let line = firstLine; line <= lastLine; line += 1) {
    lines.push(kept.get(line) ?? '');
    if (likelihoodOf(line) > likelihoodOf(likeliest)) likeliest = line;
  }
  const isEnd = firstLine <= material.endLine && material.endLine <= lastLine;
  const reason = best?.signal.why ?? ((!isEnd && material.explain(likeliest)) || fallbackReason);
  const copies = material.copiesOf(best?.signal.line ?? likeliest);
  return {
    firstLine,
    lastLine,
    text: lines.join('\n'),
    why: copies > 0 ? `${reason} (${copies} more like it)` : reason,
    score: Math.round((best?.score ?? likelihoodOf(likeliest) * UNKNOWN_WEIGHT) * 100),
    ...(step !== undefined && { step: step.name }),
  };
}

function toRanges(chosen: ReadonlySet<number>): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const line of [...chosen].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges;
}
