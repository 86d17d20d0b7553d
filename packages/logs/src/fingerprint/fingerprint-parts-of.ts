import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { redact } from '../redact/redactor.js';
import type { FoundTrace } from '../stack-traces/open-trace.js';
import type { FingerprintParts } from './fingerprint.js';
import { type NamedTest, nearestTest } from './nearest-test.js';

/** What a log says that a fingerprint may be made of. */
export interface FingerprintEvidence {
  readonly diagnostics: readonly Diagnostic[];
  readonly traces: readonly FoundTrace[];
  readonly testResults: { readonly failedTests: readonly NamedTest[] };
  /** Lines, some of which name a failing test. */
  readonly signals: readonly { readonly line: number; readonly test?: string | undefined }[];
}

/** The line that says why. */
export interface FingerprintCause {
  readonly line: number;
  readonly quote: string;
  readonly kind: string;
}

const MAX_PLACES = 3;
const testKinds: ReadonlySet<string> = new Set(['test-assertion', 'test-timeout', 'exception', 'unknown']);

/** Only what belongs to the cause itself counts: everything around it may come in another order next time. */
export function fingerprintPartsOf(
  { diagnostics, traces, testResults, signals }: FingerprintEvidence,
  { line, quote, kind }: FingerprintCause,
): FingerprintParts {
  const diagnostic = diagnostics.find(({ logLine }) => logLine === line);
  const named = signals.flatMap((signal) =>
    signal.test === undefined ? [] : [{ name: signal.test, line: signal.line }],
  );
  const test = testKinds.has(kind) ? nearestTest(testResults.failedTests, named, line) : undefined;
  return {
    kind,
    cause: redact(quote).text,
    ...(diagnostic?.code !== undefined && { code: diagnostic.code }),
    ...(diagnostic?.file !== undefined && { file: redact(diagnostic.file).text }),
    ...(test !== undefined && { test: redact(test).text }),
    places: placesOf(traces, line),
  };
}

/** The project's own calls, innermost first. */
function placesOf(traces: readonly FoundTrace[], line: number): readonly string[] {
  const trace = traces.find((found) => isIn(found, line))?.trace;
  const frames = trace?.frames.filter(({ inProject }) => inProject) ?? [];
  return frames
    .slice(0, MAX_PLACES)
    .map((frame) => redact(`${frame.file ?? ''} ${frame.function ?? ''}`).text)
    .filter((place) => place.trim() !== '');
}

function isIn({ trace, rootLine }: FoundTrace, line: number): boolean {
  return rootLine === line || (line >= trace.firstLine && line <= trace.lastLine);
}

/** What is left when no line says why: where it stopped. */
export function inconclusiveParts(last: {
  readonly line: string;
  readonly step: string | undefined;
  readonly exitCode: number | undefined;
}): FingerprintParts {
  return {
    kind: 'unknown',
    cause: redact(last.line).text,
    places: [redact(last.step ?? '').text, `exit code ${last.exitCode ?? 'unknown'}`],
  };
}
