import type { Job, JobEvidence, LogEvidence } from '@opsaicortex/core';
import { expect, it } from 'vitest';
import { investigationOf } from '../testing/investigation-of.js';
import { cite } from './cite.js';

const evidenceOf = async (text: string, cause?: LogEvidence['cause']): Promise<JobEvidence> => {
  const evidence: LogEvidence = {
    lineCount: 9,
    byteCount: 99,
    truncated: false,
    excerpts: [{ firstLine: 5, lastLine: 4 + text.split('\n').length, text, why: 'test', score: 1 }],
    diagnostics: [],
    stackTraces: [],
    failedTests: [],
    classification: { domain: 'code', kind: 'unknown', confidence: 0.5 },
    ...(cause && { cause }),
    fingerprint: 'v1:x',
    redactions: [],
  };
  const { jobs } = await investigationOf({ evidence });
  const job: Job | undefined = jobs[0]?.job;
  if (!job) throw new Error('There is always one job.');
  return { job, log: evidence };
};

it('quotes lines as they stand in the excerpts, once', async () => {
  const evidence = await evidenceOf('first\n  second');
  expect(cite(evidence, [6, 5, 6])).toEqual([
    { quote: '  second', jobId: '71', line: 6 },
    { quote: 'first', jobId: '71', line: 5 },
  ]);
});

it('leaves out what is not shown, empty, or would be obeyed by a terminal', async () => {
  const evidence = await evidenceOf('\u001b[31mred\n \nleft\u202eright\n\tindented');
  expect(cite(evidence, [1, 5, 6, 7, 8, 99]).map(({ line }) => line)).toEqual([8]);
});

it('takes the mark of the runner off where the rest is long enough to be found again', async () => {
  const evidence = await evidenceOf('##[error]short\n##[error]Process completed with exit code 1.');
  expect(cite(evidence, [5, 6]).map(({ quote }) => quote)).toEqual([
    '##[error]short',
    'Process completed with exit code 1.',
  ]);
});

it('takes the mark off the cause however short it is, as the cause is known without it', async () => {
  const evidence = await evidenceOf('##[error]short', { line: 5, quote: 'short', why: 'test' });
  expect(cite(evidence, [5]).map(({ quote }) => quote)).toEqual(['short']);
});
