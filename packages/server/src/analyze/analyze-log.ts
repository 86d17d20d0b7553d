import { analyze, createCallContext } from '@opsaicortex/core';
import { understandLog } from '@opsaicortex/logs';
import { rulesReasoner } from '@opsaicortex/reasoner-rules';
import { exitCodes } from './analyze-exit-codes.js';
import { countLines } from './count-lines.js';
import { toInputProblem } from './input-problem.js';
import { type LogInput, openInput } from './open-input.js';
import { createPaint } from './paint.js';
import { printable } from './printable.js';
import { renderReport } from './render-report.js';
import type { Streams } from './streams.js';
import { toInvestigation } from './to-investigation.js';
import { toJsonDocument } from './to-json-document.js';
import { writeText } from './write-text.js';

/** Who explains. */
export type ReasonerName = 'rules' | 'claude' | 'openai';

/** What `analyze` was asked to do. */
export interface AnalyzeRequest {
  /** Path of a log, plain or gzip; `-` is the standard input. */
  readonly file: string;
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
  const input = await openInput(request.file, streams.stdin);
  if ('message' in input) return fail(input, streams);
  try {
    await writeText(streams.stdout, await explainInput(input, request, streams));
    return exitCodes.printed;
  } catch (error) {
    const problem = toInputProblem(error, printable(request.file));
    if (problem) return fail(problem, streams);
    throw error;
  }
}

async function explainInput(input: LogInput, request: AnalyzeRequest, streams: Streams): Promise<string> {
  const startedAt = performance.now();
  const log = await understandLog(countLines(input.chunks, streams.stderr));
  const context = createCallContext({ idempotencyKey: 'analyze' });
  const insight = await analyze(rulesReasoner(), toInvestigation(input.jobName, log, context.now()), context);
  if (request.json) return toJsonDocument(insight, log);
  return renderReport({
    insight,
    log,
    elapsedMs: performance.now() - startedAt,
    width: Math.min(Math.max(streams.stdout.columns ?? 80, 40), 100),
    paint: createPaint(request.color && streams.stdout.isTTY === true),
  });
}

async function fail(
  { message, exitCode }: { readonly message: string; readonly exitCode: number },
  { stderr }: Streams,
): Promise<number> {
  await writeText(stderr, `${message}\n`);
  return exitCode;
}
