import type { Investigation, LogEvidence } from '@opsaicortex/core';
import { sampleJob, sampleRun } from './sample-run.js';

/** Fingerprint of the sample failure. */
export const sampleFingerprint = 'f1-5d0c1be2a94e7c36';

const failingLines = [
  '> node --test',
  "Error: Cannot find module 'left-pad'",
  'Require stack:',
  '- /home/runner/work/checkout/checkout/src/total.js',
  '    at Module._resolveFilename (node:internal/modules/cjs/loader:1225:15)',
  '    at Object.<anonymous> (/home/runner/work/checkout/checkout/src/total.js:3:17)',
  "  code: 'MODULE_NOT_FOUND',",
  'make: *** [Makefile:12: test] Error 1',
  '##[error]Process completed with exit code 2.',
];

const sampleLogEvidence: LogEvidence = {
  lineCount: 48,
  byteCount: 3120,
  truncated: false,
  excerpts: [
    {
      firstLine: 40,
      lastLine: 48,
      text: failingLines.join('\n'),
      why: 'error before the exit code',
      score: 10,
      step: 'Run make test',
    },
  ],
  diagnostics: [
    {
      tool: 'node',
      file: 'src/total.js',
      line: 3,
      severity: 'error',
      message: "Cannot find module 'left-pad'",
      logLine: 41,
    },
  ],
  stackTraces: [
    {
      language: 'javascript',
      exception: 'Error',
      message: "Cannot find module 'left-pad'",
      firstLine: 41,
      lastLine: 45,
      frames: [{ file: 'src/total.js', line: 3, function: 'Object.<anonymous>', inProject: true }],
    },
  ],
  failedTests: [],
  classification: {
    domain: 'code',
    kind: 'missing_dependency',
    confidence: 0.9,
    rule: 'node-module-not-found',
  },
  cause: { line: 41, quote: "Error: Cannot find module 'left-pad'", why: 'first error of the failing step' },
  fingerprint: sampleFingerprint,
  exitCode: 2,
  redactions: [{ kind: 'github_token', count: 1 }],
};

/** A failure whose log says why: a module that is not installed. */
export function sampleInvestigation(overrides: Partial<Investigation> = {}): Investigation {
  const run = sampleRun();
  return {
    event: {
      id: 'sample:acme/checkout:1001:1',
      type: 'pipeline_run.finished',
      source: 'sample',
      occurredAt: '2026-01-01T00:03:20Z',
      run,
    },
    run,
    jobs: [{ job: sampleJob(), log: sampleLogEvidence }],
    changes: {
      base: '1111111111111111111111111111111111111111',
      head: run.revision,
      commits: [{ revision: run.revision, message: 'Round totals to whole cents', author: 'maria' }],
      files: [{ path: 'package.json', status: 'modified' }],
      truncated: false,
    },
    history: [],
    gaps: [],
    fingerprint: sampleFingerprint,
    redactionCount: 1,
    ...overrides,
  };
}

/** A failure of which nothing could be fetched but the run itself. */
export function emptyInvestigation(): Investigation {
  const { changes: _changes, ...rest } = sampleInvestigation();
  return {
    ...rest,
    jobs: [],
    gaps: [
      { what: 'jobs', reason: 'unavailable', message: 'The jobs could not be fetched.' },
      { what: 'log', reason: 'gone', message: 'The log has been deleted.' },
    ],
    redactionCount: 0,
  };
}

/** The sample failure, its evidence replaced by this text from line 1 on. */
export function investigationOf(text: string): Investigation {
  const lineCount = text.split('\n').length;
  const { cause: _cause, ...log } = sampleLogEvidence;
  const excerpt = { firstLine: 1, lastLine: lineCount, text, why: 'end of the log', score: 1 };
  return sampleInvestigation({
    jobs: [
      {
        job: sampleJob(),
        log: {
          ...log,
          lineCount,
          byteCount: Buffer.byteLength(text),
          excerpts: [excerpt],
          diagnostics: [],
          stackTraces: [],
          classification: { domain: 'unknown', kind: 'unknown', confidence: 0 },
        },
      },
    ],
  });
}
