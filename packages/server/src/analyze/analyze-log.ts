import { analyze, createCallContext } from '@opsaicortex/core';
import { type LogUnderstanding, understandLog } from '@opsaicortex/logs';
import { rulesReasoner } from '@opsaicortex/reasoner-rules';
import { exitCodes } from './analyze-exit-codes.js';
import { type InputProblem, toInputProblem, toLogProblem } from './input-problem.js';
import { type LogInput, openInput } from './open-input.js';
import { createPaint } from './paint.js';
import { printable } from './printable.js';
import { renderReport } from './render-report.js';
import { showProgress } from './show-progress.js';
import type { Streams } from './streams.js';
import { toInvestigation } from './to-investigation.js';
import { toJsonDocument } from './to-json-document.js';
import { writeText } from './write-text.js';

/** Who explains. */
export type ReasonerName = 'rules' | 'claude' | 'openai';

/** What `analyze` was asked to do. */
export interface AnalyzeRequest {
  /** Path of a log, plain, gzip or zip; `-` is the standard input. */
  readonly file: string;
  /** Path of a log of the same job from a run that passed: what stands there, too, is hardly the cause. */
  readonly baseline?: string;
  /** One JSON document instead of a report. */
  readonly json: boolean;
  readonly reasoner: ReasonerName;
  /** Colour on a terminal: neither `--no-color` nor `NO_COLOR` was given. */
  readonly color: boolean;
}

/** Explains one log, and returns the exit code. */
export async function analyzeLog(request: AnalyzeRequest, streams: Streams): Promise<number> {
  if (request.reasoner !== 'rules') {
    const message = `The reasoner "${request.reasoner}" is not part of this version yet: use --reasoner rules, which needs no key.`;
    return fail({ message, exitCode: exitCodes.configuration }, streams);
  }
  try {
    const answer = await explainFile(request, streams);
    if (typeof answer !== 'string') return fail(answer, streams);
    await writeText(streams.stdout, answer);
    return exitCodes.printed;
  } catch (error) {
    const problem = toInputProblem(error, printable(request.file));
    if (problem) return fail(problem, streams);
    throw error;
  }
}

async function explainFile(request: AnalyzeRequest, streams: Streams): Promise<string | InputProblem> {
  const startedAt = performance.now();
  const input = await openInput(request.file, streams.stdin);
  if ('message' in input) return input;
  const passing =
    request.baseline === undefined ? undefined : await openInput(request.baseline, streams.stdin);
  if (passing && 'message' in passing) return passing;
  const log = await understandLog(showProgress(input.chunks, streams.stderr), {
    ...(passing && { baseline: passing.chunks }),
  });
  const problem = toLogProblem(log, input.name);
  return problem ?? explainLog(input, log, startedAt, request, streams);
}

async function explainLog(
  input: LogInput,
  log: LogUnderstanding,
  startedAt: number,
  request: AnalyzeRequest,
  { stdout }: Streams,
): Promise<string> {
  const context = createCallContext({ idempotencyKey: 'analyze' });
  const insight = await analyze(rulesReasoner(), toInvestigation(input.jobName, log, context.now()), context);
  if (request.json) return toJsonDocument(insight, log);
  return renderReport({
    insight,
    log,
    elapsedMs: performance.now() - startedAt,
    width: Math.min(Math.max(stdout.columns ?? 80, 40), 100),
    paint: createPaint(request.color && stdout.isTTY === true),
  });
}

async function fail(
  { message, exitCode }: { readonly message: string; readonly exitCode: number },
  { stderr }: Streams,
): Promise<number> {
  await writeText(stderr, `${message}\n`);
  return exitCode;
}
