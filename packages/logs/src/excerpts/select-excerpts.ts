import type { Findings } from '../understand/log-analysis.js';
import { chooseLines } from './choose-lines.js';
import type { Excerpt } from './excerpt.js';
import type { ExcerptBudget } from './line-purse.js';
import { MIN_CAUSE_SCORE } from './rank-signals.js';
import { toFailurePlace } from './relevance/found-lines.js';
import type { KeptLines } from './relevance/kept-lines.js';
import { toExcerpts } from './to-excerpts.js';
import type { WeighedFindings } from './weigh-findings.js';

/** How much is shown. */
export interface ExcerptLimits {
  readonly maxExcerptLines?: number;
  readonly maxExcerptBytes?: number;
  readonly maxExcerptTokens?: number;
  readonly maxExcerpts?: number;
}

/** Lines of all excerpts together, unless told otherwise. */
export const DEFAULT_EXCERPT_LINES = 100;
const DEFAULT_EXCERPTS = 40;
const BYTES_A_TOKEN = 4;

/** Selects the lines worth showing, best first. */
export function selectExcerpts(
  findings: Findings,
  { ranked, relevance, hasBaseline }: WeighedFindings,
  limits: ExcerptLimits,
): readonly Excerpt[] {
  const { lines } = relevance;
  const place = toFailurePlace(findings);
  const cause = ranked.find(({ signal, score }) => !signal.isEcho && score >= MIN_CAUSE_SCORE);
  const chosen = chooseLines({
    relevance,
    budget: toBudget(limits),
    lastLines: place,
    causeLine: cause?.signal.line,
    jobNameLine: ranked.find(({ signal }) => signal.isJobName)?.signal.line,
    hasBaseline,
  });
  const indexOf = new Map(lines.numbers.map((number, index) => [number, index]));
  const { exitCode } = findings.failedStep ?? {};
  return toExcerpts({
    chosen,
    kept: findings.kept,
    ranked,
    steps: findings.steps,
    maxExcerpts: limits.maxExcerpts ?? DEFAULT_EXCERPTS,
    likelihoodOf: (line) => toLikelihood(relevance.own[indexOf.get(line) ?? -1]),
    explain: (line) => relevance.explain(indexOf.get(line) ?? -1),
    copiesOf: countCopies(lines, chosen, indexOf),
    endLine: place.endLine,
    fallbackReason: exitCode === undefined ? 'last lines' : `last lines before exit code ${exitCode}`,
  });
}

function toBudget({
  maxExcerptLines = DEFAULT_EXCERPT_LINES,
  maxExcerptBytes = Number.POSITIVE_INFINITY,
  maxExcerptTokens = Number.POSITIVE_INFINITY,
}: ExcerptLimits): ExcerptBudget {
  return { maxLines: maxExcerptLines, maxBytes: Math.min(maxExcerptBytes, maxExcerptTokens * BYTES_A_TOKEN) };
}

/** From the logarithm of odds. */
function toLikelihood(score = Number.NEGATIVE_INFINITY): number {
  return 1 / (1 + Math.exp(-score));
}

/** Counts the lines of the same shape that were kept and are not shown. */
function countCopies(
  { numbers, shapes }: KeptLines,
  chosen: ReadonlySet<number>,
  indexOf: ReadonlyMap<number, number>,
): (line: number) => number {
  const hidden = new Map<number, number>();
  for (const [index, number] of numbers.entries()) {
    const shape = shapes[index] ?? 0;
    if (!chosen.has(number)) hidden.set(shape, (hidden.get(shape) ?? 0) + 1);
  }
  return (line) => hidden.get(shapes[indexOf.get(line) ?? -1] ?? Number.NaN) ?? 0;
}
