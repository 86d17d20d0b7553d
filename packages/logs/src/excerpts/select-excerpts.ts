import type { Findings } from '../understand/log-analysis.js';
import { chooseLines } from './choose-lines.js';
import type { Excerpt } from './excerpt.js';
import type { Work } from './in-turns.js';
import type { ExcerptBudget } from './line-purse.js';
import { MIN_CAUSE_SCORE } from './rank-signals.js';
import { toFailurePlace } from './relevance/found-lines.js';
import { indexOfLine, type KeptLines } from './relevance/kept-lines.js';
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
export function* selectExcerpts(
  findings: Findings,
  { ranked, relevance, hasBaseline }: WeighedFindings,
  limits: ExcerptLimits,
): Work<readonly Excerpt[]> {
  const { lines } = relevance;
  const place = toFailurePlace(findings);
  const cause = ranked.find(({ signal, score }) => !signal.isEcho && score >= MIN_CAUSE_SCORE);
  const chosen = yield* chooseLines({
    relevance,
    budget: toBudget(limits),
    lastLines: place,
    causeLine: cause?.signal.line,
    jobNameLine: ranked.find(({ signal }) => signal.isJobName)?.signal.line,
    hasBaseline,
  });
  const { exitCode } = findings.failedStep ?? {};
  return toExcerpts({
    chosen,
    kept: findings.kept,
    ranked,
    steps: findings.steps,
    maxExcerpts: limits.maxExcerpts ?? DEFAULT_EXCERPTS,
    likelihoodOf: (line) => toLikelihood(relevance.own[indexOfLine(lines, line)]),
    explain: (line) => relevance.explain(indexOfLine(lines, line)),
    copiesOf: countCopies(lines, chosen),
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
function countCopies(lines: KeptLines, chosen: ReadonlySet<number>): (line: number) => number {
  const { firstLike } = lines;
  const hidden = new Int32Array(firstLike.length);
  const add = (index: number, count: number): void => {
    const first = firstLike[index] ?? -1;
    hidden[first] = (hidden[first] ?? 0) + count;
  };
  for (let index = 0; index < firstLike.length; index += 1) add(index, 1);
  for (const line of chosen) add(indexOfLine(lines, line), -1);
  return (line) => hidden[firstLike[indexOfLine(lines, line)] ?? -1] ?? 0;
}
