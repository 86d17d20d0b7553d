import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { createDiagnosticCollector } from '../diagnostics/diagnostic-collector.js';
import { createBoundedList } from '../excerpts/bounded-list.js';
import type { Signal } from '../excerpts/signal.js';
import { createWindowCollector } from '../excerpts/window-collector.js';
import { createLogScanner, type LineEffect, type WokenLine } from '../scan/log-scanner.js';
import type { FoundTrace } from '../stack-traces/open-trace.js';
import { createTraceCollector } from '../stack-traces/trace-collector.js';
import type { LogDialect, LogOutcome } from '../structure/dialects/marker.js';
import { createStepTracker, type OpenStep } from '../structure/step-tracker.js';
import type { TestResults } from '../test-results/failed-test.js';
import { createTestResultsCollector } from '../test-results/test-results-collector.js';
import { createErrorPageDetector } from './error-page-detector.js';
import { createFloodGate } from './flood-gate.js';
import { hasKeyword, readerBit, wakes } from './readers.js';
import { matchRules } from './rule-set.js';
import { toRuleSignal, toTraceSignal } from './to-signal.js';

/** Everything that one pass over the log found, before anything is weighed. */
export interface Findings {
  readonly dialect: LogDialect;
  readonly outcome: LogOutcome | undefined;
  readonly lineCount: number;
  readonly steps: readonly OpenStep[];
  /** The one that decides about the job. */
  readonly failedStep: OpenStep | undefined;
  readonly signals: readonly Signal[];
  readonly diagnostics: readonly Diagnostic[];
  readonly traces: readonly FoundTrace[];
  readonly failedTests: readonly string[];
  readonly testResults: TestResults;
  /** Lines worth showing, by number. */
  readonly kept: ReadonlyMap<number, string>;
  readonly errorPage: { readonly line: number; readonly text: string } | undefined;
}

/** Reads a log once, in bounded memory. */
export interface LogAnalysis {
  push(bytes: Uint8Array): void;
  /** A file of an archive begins with the next bytes; gives its first line. */
  beginFile(name: string): number;
  finish(): Findings;
}

/** What an analysis needs to know. */
export interface AnalysisOptions {
  /** Lines kept before every failure. */
  readonly tailLines: number;
  readonly maxLineBytes: number;
  readonly maxDiagnostics?: number | undefined;
  /** Whether the shape of a line (`shapeOf`) is news: unknown in a log that passed. */
  readonly isNews?: ((shape: number) => boolean) | undefined;
}

const RECENT_LINES = 512;
/** They are all looked at: the dialect shows in them. */
const FIRST_LINES = 20;
const MAX_SIGNALS = 1000;
/** A line of a shape that was seen more often says little new. */
const SAME_SHAPES = 8;
const REPEATED_WEIGHT = 0.1;
/** So often in one step, lines that differ only in their numbers are looked at. */
const MAX_SAME_LINES = 64;
/** So many lines without a key word may lie within what a test runner says about failed tests. */
const TEST_REACH = 200;
/** More than a bad guess, less than a suspicion. */
const NEWS_SCORE = 0.3;
const MAX_TRACES = 32;
/** What began no trace in so many steps will not: what stands above a line counts, too. */
const TRACE_PARTS = 3;
const PASSED_STEP_WEIGHT = 0.4;

interface SeenSignal {
  readonly signal: Signal;
  /** Which time it was that a line of its shape occurred. */
  readonly occurrence: number;
}

/** Creates an analysis: most lines cost it no more than their hash. */
export function createLogAnalysis(options: AnalysisOptions): LogAnalysis {
  const { tailLines, maxLineBytes, isNews } = options;
  const scanner = createLogScanner(
    { maxLineBytes, recentLines: RECENT_LINES, wakes, isNews },
    (woken, effect) => observe(woken, effect),
  );
  const recent = scanner.lines;
  const stepTracker = createStepTracker();
  const traceCollector = createTraceCollector(recent);
  const diagnostics = createDiagnosticCollector(recent, options.maxDiagnostics);
  const windows = createWindowCollector(recent);
  const errorPage = createErrorPageDetector();
  const tests = createTestResultsCollector();
  const signals = createBoundedList<SeenSignal>(MAX_SIGNALS, scoreOf);
  const traces = createBoundedList<FoundTrace>(MAX_TRACES, ({ rootLine }) =>
    rootLine === undefined ? 0 : 1,
  );
  const flood = createFloodGate();
  let step: OpenStep | undefined;
  let testsAwakeUntil = 0;

  const addTrace = (found: FoundTrace | undefined): void => {
    if (found === undefined || step === undefined) return;
    traces.add(found);
    const signal = toTraceSignal(found, step, recent);
    if (signal) signals.add({ signal, occurrence: 1 });
  };

  const applyRules = ({ line, occurrence }: WokenLine, current: OpenStep, effect: LineEffect): void => {
    if (flood.isSkipped(line.number, current.index)) return;
    const matches = matchRules(line.text);
    if (matches.length === 0) effect.deafReaders |= readerBit.rules;
    else flood.add();
    if (matches.length > 0 && occurrence >= MAX_SAME_LINES) effect.silentReaders |= readerBit.rules;
    for (const found of matches) {
      const facts = diagnostics.add(found, line);
      if (facts === undefined) continue;
      if (found.isQuiet) continue;
      const signal = toRuleSignal(found, facts, line, current);
      signals.add({ signal, occurrence });
      const before = line.number - signal.firstLine;
      windows.want(line.number, before, signal.lastLine - line.number, scoreOf({ signal, occurrence }));
    }
  };

  const awakeUntil = (): number => {
    const isOpen =
      stepTracker.isOpen() ||
      traceCollector.isOpen() ||
      diagnostics.isOpen() ||
      (tests.isOpen() && recent.newest() < testsAwakeUntil) ||
      errorPage.isOpen();
    return isOpen ? Number.POSITIVE_INFINITY : Math.max(FIRST_LINES, windows.wantedUntil());
  };

  const observe = (woken: WokenLine, effect: LineEffect): void => {
    const { line, readers } = woken;
    const isMarker = hasKeyword(readers, 'structure') || stepTracker.isOpen() || line.number <= FIRST_LINES;
    step = isMarker ? stepTracker.observe(line) : stepTracker.current();
    if (errorPage.isOpen()) errorPage.observe(line);
    diagnostics.observe(line);
    if (!stepTracker.isEcho()) {
      const isInTrace = traceCollector.isOpen();
      if (isInTrace || hasKeyword(readers, 'traces')) addTrace(traceCollector.observe(line));
      if (!isInTrace && !traceCollector.isOpen()) {
        effect.silentReaders |= readerBit.traces;
        if (woken.parts > TRACE_PARTS) effect.deafReaders |= readerBit.traces;
      }
      if (hasKeyword(readers, 'rules')) applyRules(woken, step, effect);
      if (hasKeyword(readers, 'tests')) testsAwakeUntil = line.number + TEST_REACH;
      if (tests.isOpen() || hasKeyword(readers, 'tests')) tests.observe(line);
    }
    if (traceCollector.isOpen()) windows.want(line.number, 6, 3, 0.5);
    if (woken.isNews) {
      windows.want(
        line.number,
        2,
        3,
        woken.occurrence > SAME_SHAPES ? NEWS_SCORE * REPEATED_WEIGHT : NEWS_SCORE,
      );
    }
    windows.observe(line);
    if (stepTracker.endsOutput(line.number)) windows.keepTail(tailLines);
    effect.awakeUntil = awakeUntil();
    effect.part = step.index;
  };

  return {
    push: scanner.push,
    beginFile(name) {
      const firstLine = recent.newest() + 1;
      stepTracker.beginFile(name, firstLine);
      return firstLine;
    },
    finish() {
      scanner.flush();
      addTrace(traceCollector.finish());
      const lineCount = recent.newest();
      const testResults = tests.finish();
      const steps = stepTracker.finish(lineCount, recent.lineOf(lineCount)?.timestamp);
      windows.keepTail(tailLines);
      return {
        dialect: stepTracker.dialect(),
        outcome: stepTracker.outcome(),
        lineCount,
        steps,
        failedStep: stepTracker.failedStep(),
        signals: signals.items().map(({ signal }) => signal),
        diagnostics: diagnostics.finish(),
        traces: traces.items(),
        failedTests: [...new Set(testResults.failedTests.map(({ name }) => name))],
        testResults,
        kept: windows.finish(),
        errorPage: errorPage.found(),
      };
    },
  };
}

/** Evaluated whenever room is made, so what a step left behind fades once it is known to have passed. */
function scoreOf({ signal: { confidence, step }, occurrence }: SeenSignal): number {
  const isPassed = !step.failed && step.exitCode !== undefined;
  const score = isPassed ? confidence * PASSED_STEP_WEIGHT : confidence;
  return occurrence > SAME_SHAPES ? score * REPEATED_WEIGHT : score;
}
