import type { Annotation } from '@opsaicortex/core';
import { expect, it } from 'vitest';
import { investigationOf } from '../testing/investigation-of.js';
import { explain } from './explain.js';

const gone = {
  what: 'log',
  jobId: '71',
  reason: 'gone',
  message: 'The log of job "test" is gone (HTTP 410).',
} as const;
const empty: Annotation = {
  level: 'failure',
  message: 'Process completed with exit code 1.',
  path: '.github',
  startLine: 9,
};

it('says that the log is gone, names the step, and does not guess', async () => {
  const investigation = await investigationOf({ annotations: [empty], gaps: [gone] });
  const explanation = explain(investigation, 0.4);
  expect(explanation).toMatchObject({ verdict: 'inconclusive', confidence: 0, evidence: [] });
  expect(explanation.summary).toContain('The log of job "test" is gone (HTTP 410).');
  expect(explanation.title).toContain('Run npm test');
});

it('believes the annotation of a tool when the log is gone, and quotes no line', async () => {
  const message = "Property 'price' does not exist on type 'Product'.";
  const annotation: Annotation = { level: 'failure', message, path: 'src/cart.ts', startLine: 9 };
  const explanation = explain(await investigationOf({ annotations: [empty, annotation], gaps: [gone] }), 0.4);
  expect(explanation).toMatchObject({
    verdict: 'explained',
    title: `${message} in src/cart.ts:9`,
    category: { domain: 'code', kind: 'type' },
    evidence: [],
  });
  expect(explanation.confidence).toBeLessThanOrEqual(0.5);
  expect(explanation.summary).toContain('is gone');
});

it.each([
  ['The hosted runner: GitHub Actions 12 lost communication with the server.', 'infrastructure'],
  [
    'The runner has received a shutdown signal. This can happen when the runner service is stopped.',
    'infrastructure',
  ],
  [
    'The job running on runner GitHub Actions 2 has exceeded the maximum execution time of 360 minutes.',
    'timeout',
  ],
  ["The action 'Run tests' has timed out after 10 minutes.", 'timeout'],
  [
    'The job was not started because recent account payments have failed or your spending limit needs to be increased.',
    'quota',
  ],
  ['Artifact storage quota has been hit. Unable to upload any new artifacts.', 'quota'],
  ["Canceling since a higher priority waiting request for 'CI-main' exists", 'cancelled'],
  ['GitHub Actions has encountered an internal error when running your job.', 'infrastructure'],
])('knows the vendor’s words: %s', async (message, kind) => {
  const annotations: Annotation[] = [{ level: 'failure', message, path: '.github', startLine: 1 }];
  const explanation = explain(await investigationOf({ annotations }), 0.4);
  expect(explanation).toMatchObject({
    verdict: 'explained',
    confidence: 0.5,
    category: { domain: 'platform', kind },
    evidence: [],
  });
});

it('takes the vendor’s word over a log that only knows what was going on', async () => {
  const message = 'The self-hosted runner: box-1 lost communication with the server.';
  const investigation = await investigationOf({
    log: 'Running tests\nError: something was interrupted\n##[error]The operation was canceled.\n',
    annotations: [{ level: 'failure', message }],
  });
  expect(explain(investigation, 0.4).category).toEqual({ domain: 'platform', kind: 'infrastructure' });
});

it('keeps to the log where it is sure', async () => {
  const investigation = await investigationOf({
    log: "src/cart.ts(9,50): error TS2339: Property 'price' does not exist on type 'Product'.\n",
    annotations: [{ level: 'failure', message: 'The operation was canceled.' }],
  });
  expect(explain(investigation, 0.4).category).toEqual({ domain: 'code', kind: 'type' });
});

it.each(['timeout', 'cancellation'] as const)('says what the result %s alone says', async (result) => {
  const explanation = explain(await investigationOf({ job: { result }, run: { result } }), 0.4);
  expect(explanation).toMatchObject({ verdict: 'explained', category: { domain: 'platform' }, evidence: [] });
  expect(explanation.confidence).toBeLessThan(0.5);
});

it('sends people to the page of a run that has no jobs', async () => {
  const investigation = await investigationOf({ run: { result: 'error' } });
  const explanation = explain({ ...investigation, jobs: [] }, 0.4);
  expect(explanation).toMatchObject({ verdict: 'inconclusive', evidence: [] });
  expect(explanation.title).toBe('CI did not start, and nothing about its jobs is known');
  expect(explanation.fixes[0]?.title).toBe('Open the page of the run');
});
