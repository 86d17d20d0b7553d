import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { createDiagnosticCollector } from '../diagnostics/diagnostic-collector.js';
import { createBoundedList } from '../excerpts/bounded-list.js';
import type { Signal } from '../excerpts/signal.js';
import { createWindowCollector } from '../excerpts/window-collector.js';
import type { LogLine } from '../read/log-line.js';
import { createRecentLines } from '../read/recent-lines.js';
import type { FoundTrace } from '../stack-traces/open-trace.js';
import { createTraceCollector } from '../stack-traces/trace-collector.js';
import { createStepTracker, type OpenStep } from '../structure/step-tracker.js';
import { createErrorPageDetector } from './error-page-detector.js';
import { matchRules } from './rule-set.js';
import { toRuleSignal, toTraceSignal } from './to-signal.js';

/** Everything that one pass over the log found, before anything is weighed. */
export interface Findings {
  readonly isGitHub: boolean;
  readonly lineCount: number;
  readonly steps: readonly OpenStep[];
  readonly signals: readonly Signal[];
  readonly diagnostics: readonly Diagnostic[];
  readonly traces: readonly FoundTrace[];
  readonly failedTests: readonly string[];
  /** Lines worth showing, by number. */
  readonly kept: ReadonlyMap<number, string>;
  readonly errorPage: { readonly line: number; readonly text: string } | undefined;
}

/** Reads a log once, line by line, in bounded memory. */
export interface LogAnalysis {
  observe(line: LogLine): void;
  finish(): Findings;
}

const RECENT_LINES = 256;
const MAX_SIGNALS = 300;
const MAX_TRACES = 32;
const MAX_FAILED_TESTS = 1000;
const PASSED_STEP_WEIGHT = 0.4;

/** Creates an analysis that keeps `tailLines` before every failure. */
export function createLogAnalysis(tailLines: number): LogAnalysis {
  const recent = createRecentLines(RECENT_LINES);
  const stepTracker = createStepTracker();
  const traceCollector = createTraceCollector(recent);
  const diagnostics = createDiagnosticCollector(recent);
  const windows = createWindowCollector(recent);
  const errorPage = createErrorPageDetector();
  const signals = createBoundedList<Signal>(MAX_SIGNALS, scoreOf);
  const traces = createBoundedList<FoundTrace>(MAX_TRACES, ({ rootLine }) =>
    rootLine === undefined ? 0 : 1,
  );
  const failedTests = new Set<string>();
  let lineCount = 0;
  let step: OpenStep | undefined;

  const addTrace = (found: FoundTrace | undefined): void => {
    if (found === undefined || step === undefined) return;
    traces.add(found);
    const signal = toTraceSignal(found, step, recent);
    if (signal) signals.add(signal);
  };

  const applyRules = (line: LogLine, current: OpenStep): void => {
    for (const found of matchRules(line.text)) {
      const facts = diagnostics.add(found, line);
      const test = facts.test;
      if (test !== undefined && failedTests.size < MAX_FAILED_TESTS) failedTests.add(test);
      const signal = toRuleSignal(found, facts, line, current);
      signals.add(signal);
      windows.want(
        line.number,
        line.number - signal.firstLine,
        signal.lastLine - line.number,
        scoreOf(signal),
      );
    }
  };

  return {
    observe(line) {
      lineCount = line.number;
      step = stepTracker.observe(line);
      errorPage.observe(line);
      const isOutput = !stepTracker.isEcho();
      diagnostics.observe(line);
      addTrace(isOutput ? traceCollector.observe(line) : undefined);
      recent.push(line);
      if (isOutput) applyRules(line, step);
      if (traceCollector.isOpen()) windows.want(line.number, 6, 3, 0.5);
      windows.observe(line);
      if (step.failureLine === line.number) windows.keepTail(tailLines);
    },
    finish() {
      addTrace(traceCollector.finish());
      windows.keepTail(tailLines);
      return {
        isGitHub: stepTracker.isGitHub(),
        lineCount,
        steps: stepTracker.steps(),
        signals: signals.items(),
        diagnostics: diagnostics.finish(),
        traces: traces.items(),
        failedTests: [...failedTests],
        kept: windows.finish(),
        errorPage: errorPage.found(),
      };
    },
  };
}

/** Evaluated whenever room is made, so what a step left behind fades once it is known to have passed. */
function scoreOf({ confidence, step }: Signal): number {
  const isPassed = !step.failed && step.exitCode !== undefined;
  return isPassed ? confidence * PASSED_STEP_WEIGHT : confidence;
}
