import { expect, it } from 'vitest';
import type { Investigation, LogEvidence } from '../spec/v1/index.js';
import { sampleEvent, sampleInsight, sampleJob, sampleRun } from '../testing/samples.js';
import { checkCitations } from './check-citations.js';

const log: LogEvidence = {
  lineCount: 5,
  byteCount: 100,
  truncated: false,
  excerpts: [
    {
      firstLine: 2,
      lastLine: 4,
      text: 'running\n  TypeError:   no total\n    at checkout',
      why: 'exception',
      score: 1,
    },
  ],
  diagnostics: [],
  stackTraces: [],
  failedTests: [],
  classification: { domain: 'code', kind: 'exception', confidence: 0.8 },
  fingerprint: 'v1:0',
  redactions: [],
};

const investigation: Investigation = {
  event: sampleEvent,
  run: sampleRun,
  jobs: [{ job: sampleJob, log }],
  history: [],
  gaps: [],
  fingerprint: 'v1:0',
  redactionCount: 0,
};

const citing = (...evidence: readonly { quote: string; jobId: string; line: number }[]) =>
  checkCitations({ ...sampleInsight, evidence }, investigation);

it('keeps quotes that stand at their line, white space aside', () => {
  const insight = citing({ quote: 'TypeError: no total\nat checkout', jobId: '7', line: 3 });
  expect(insight).toMatchObject({ verdict: 'explained', confidence: 0.8 });
  expect(insight.evidence).toHaveLength(1);
});

it.each([
  ['invented', { quote: 'Segmentation fault', jobId: '7', line: 3 }],
  ['at another line', { quote: 'TypeError: no total', jobId: '7', line: 2 }],
  ['of another job', { quote: 'TypeError: no total', jobId: '8', line: 3 }],
  ['outside of what was seen', { quote: 'running', jobId: '7', line: 1 }],
  ['too short a part of the line', { quote: 'Error', jobId: '7', line: 3 }],
])('drops a quote that is %s, and with it the explanation', (_, citation) => {
  expect(citing(citation)).toMatchObject({ verdict: 'inconclusive', confidence: 0, evidence: [] });
});

it('halves the confidence when only some of the quotes stand', () => {
  const insight = citing(
    { quote: 'running', jobId: '7', line: 2 },
    { quote: 'invented', jobId: '7', line: 2 },
  );
  expect(insight).toMatchObject({ verdict: 'explained', confidence: 0.4 });
});

it('does not let an explanation without any quote be sure', () => {
  expect(citing()).toMatchObject({ verdict: 'explained', confidence: 0.5 });
});
