import { reasonerSuite, sampleInsight, sampleInvestigation, testContext } from '@opsaicortex/conformance';
import type { Reasoner } from '@opsaicortex/core';
import { expect, it } from 'vitest';
import { runbook } from './runbook.js';
import { shrug } from './shrug.js';
import { withRunbook } from './with-runbook.js';

reasonerSuite({ create: () => withRunbook(runbook, shrug), deterministic: true, secrets: [] });

const inner: Reasoner = {
  ...shrug,
  analyze: async () => sampleInsight({ title: 'Said by the inner reasoner' }),
};

const [diskFull, leftPad] = runbook;

it('answers a known failure from the runbook, with its line, without asking the inner reasoner', async () => {
  const insight = await withRunbook(runbook, inner).analyze(sampleInvestigation(), testContext());
  expect(insight).toMatchObject({
    title: leftPad.title,
    evidence: [{ quote: "Error: Cannot find module 'left-pad'", jobId: '2002', line: 41 }],
    provenance: { reasoner: 'runbook', costUsd: 0 },
  });
});

it('passes an unknown failure on', async () => {
  const insight = await withRunbook([diskFull], inner).analyze(sampleInvestigation(), testContext());
  expect(insight.title).toBe('Said by the inner reasoner');
});

it('prefers the entry that stands first in the runbook, not in the log', async () => {
  const lastLine = { ...diskFull, text: 'Process completed with exit code 2' };
  const insight = await withRunbook([lastLine, leftPad], inner).analyze(sampleInvestigation(), testContext());
  expect(insight.title).toBe(diskFull.title);
});

it('combines with itself: the outer runbook goes first', async () => {
  const outer = [{ ...diskFull, text: 'exit code 2' }];
  const reasoner = withRunbook(outer, withRunbook([leftPad], inner));
  expect((await reasoner.analyze(sampleInvestigation(), testContext())).title).toBe(diskFull.title);
});

it('refuses a runbook that says one thing twice or matches everything, naming both', () => {
  const broken = [diskFull, diskFull, { ...leftPad, text: ' ' }];
  expect(() => withRunbook(broken, inner)).toThrow(
    /disk_full: there are two[\s\S]*left_pad: text is too short/,
  );
});
