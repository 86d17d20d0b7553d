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
  /** Why lines are shown that no signal asked for. */
  readonly fallbackReason: string;
}

/** Makes excerpts of the chosen lines, best first. */
export function toExcerpts(material: ExcerptMaterial): readonly Excerpt[] {
  const { kept, ranked, steps, fallbackReason } = material;
  const excerpts = toRanges(material.chosen).map(([firstLine, lastLine]): Excerpt => {
    const best = ranked.find(
      ({ signal }) => signal.line >= firstLine && signal.line <= lastLine && !signal.isEcho,
    );
    const step = steps.findLast((candidate) => candidate.firstLine <= firstLine);
    const lines: string[] = [];
    for (let line = firstLine; line <= lastLine; line += 1) lines.push(kept.get(line) ?? '');
    return {
      firstLine,
      lastLine,
      text: lines.join('\n'),
      why: best?.signal.why ?? fallbackReason,
      score: Math.round((best?.score ?? 0.05) * 100),
      ...(step !== undefined && { step: step.name }),
    };
  });
  return excerpts
    .sort((a, b) => b.score - a.score || a.firstLine - b.firstLine)
    .slice(0, material.maxExcerpts);
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
