import type { Signal } from '../excerpts/signal.js';
import { detach } from '../read/detach.js';
import type { LogLine } from '../read/log-line.js';
import type { RecentLines } from '../read/recent-lines.js';
import { fillTemplate } from '../rules/fill-template.js';
import type { Facts, RuleMatch } from '../rules/rule-matcher.js';
import type { FoundTrace } from '../stack-traces/open-trace.js';
import type { ChainedException } from '../stack-traces/stack-trace.js';
import type { OpenStep } from '../structure/step-tracker.js';

const LINES_ABOVE = 4;
const LINES_BELOW = 14;
/** What a test runner says about one failure can be long; the end of the block is found later. */
const TEST_LINES_BELOW = 40;
const TRACE_CONFIDENCE = 0.74;
/** Calls without an exception's name show where, not why. */
const UNSURE_TRACE_CONFIDENCE = 0.3;
/** Rules this sure know that the exception was not caught: a test runner or the runtime says so. */
const TEST_RUNNER_CONFIDENCE = 0.8;
/** The message, the innermost calls; the rest of a deep trace says little. */
const TRACE_LINES = 60;

/** What a rule says about a line. */
export function toRuleSignal({ rule }: RuleMatch, facts: Facts, line: LogLine, step: OpenStep): Signal {
  return {
    line: line.number,
    text: detach(line.text),
    firstLine: Math.max(1, line.number - (rule.before ?? LINES_ABOVE)),
    lastLine: line.number + (rule.after ?? (rule.kind === 'test-assertion' ? TEST_LINES_BELOW : LINES_BELOW)),
    confidence: rule.confidence,
    domain: rule.domain,
    kind: rule.kind,
    rule: rule.id,
    why: rule.isJobName ? 'name of the job' : describe(rule.tool, rule.kind, facts),
    isJobName: rule.isJobName,
    title: rule.title === undefined ? undefined : fillTemplate(rule.title, facts),
    test: facts.test,
    isEcho: rule.role === 'echo',
    isException: rule.kind === 'exception' && rule.confidence < TEST_RUNNER_CONFIDENCE,
    step,
  };
}

/** What a stack trace says: its root exception is where it all began. */
export function toTraceSignal(found: FoundTrace, step: OpenStep, recent: RecentLines): Signal | undefined {
  const { trace } = found;
  const telling = tellingException(found);
  const line = telling?.line ?? trace.firstLine;
  const text = recent.textOf(line) ?? [telling?.exception, telling?.message].filter(Boolean).join(': ');
  const name = telling?.exception?.split('.').at(-1);
  return {
    line,
    text: detach(text),
    firstLine: Math.max(1, Math.min(line, trace.firstLine)),
    lastLine: Math.min(trace.lastLine, Math.max(line, trace.firstLine + TRACE_LINES)),
    confidence: isTelling(trace, telling, recent) ? TRACE_CONFIDENCE : UNSURE_TRACE_CONFIDENCE,
    domain: 'code',
    kind: 'exception',
    rule: `${trace.language}-stack-trace`,
    why: name === undefined ? `${trace.language} stack trace` : `stack trace of ${name}`,
    title: name === undefined ? undefined : `An exception stops the program: ${name}`,
    isEcho: false,
    isException: true,
    step,
  };
}

/** Says only that another program ended badly; what was tried says more. */
const wrapper =
  /(?:^|\.)(?:CalledProcessError|TimeoutExpired|SubprocessError|ProcessExecutionError|ExecException)$/;

/** The root exception, unless it only wraps a program's exit and somebody above says what it was run for. */
function tellingException({ trace, rootLine }: FoundTrace): ChainedException | undefined {
  const root = trace.chain.find(({ line }) => line === rootLine);
  const outermost = trace.chain.findLast(({ exception }) => exception !== undefined);
  return wrapper.test(root?.exception ?? '') ? outermost : root;
}

/** In JavaScript any line may stand above a trace; an exception has the name of one. */
const exceptionName =
  /(?:Error|Exception|Failure|Fault|Abort|Aborted|Timeout|Violation|Rejection|Invalid\w*|\w+NotFound|Interrupt)(?:\d*| \[\w+\])$/;

function isTelling(
  trace: FoundTrace['trace'],
  telling: ChainedException | undefined,
  recent: RecentLines,
): boolean {
  if (telling === undefined || isOnlyReported(trace, recent)) return false;
  return trace.language !== 'javascript' || exceptionName.test(telling.exception ?? '');
}

/** Somebody caught it and went on. */
const reported = /\bException ignored in\b/;
const REPORT_REACH = 3;

function isOnlyReported({ firstLine }: FoundTrace['trace'], recent: RecentLines): boolean {
  for (let above = 1; above <= REPORT_REACH; above += 1) {
    if (reported.test(recent.textOf(firstLine - above) ?? '')) return true;
  }
  return false;
}

const reasons: Readonly<Record<string, string>> = {
  'test-assertion': 'failing test',
  'test-timeout': 'test that takes too long',
  unknown: 'error message',
  exception: 'exception',
};

function describe(tool: string | undefined, kind: string, { file, test }: Facts): string {
  if (test !== undefined) return `failing test ${test}`;
  const reason = reasons[kind] ?? `${kind} error`;
  const source = tool === undefined ? reason : `${tool}: ${reason}`;
  return file === undefined ? source : `${source} in ${file}`;
}
