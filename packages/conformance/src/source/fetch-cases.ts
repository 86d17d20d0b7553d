import type { ChangeSet, Delivery, Job, PipelineRun } from '@opsaicortex/core';
import { pipelineRunSchema } from '@opsaicortex/core';
import { expect } from 'vitest';
import type { Call } from '../call/call.js';
import { tryCall } from '../call/try-call.js';
import type { Case } from '../kit/case.js';
import type { SourceFetches } from './source-suite-options.js';

const results = ['success', 'failure', 'timeout', 'skip', 'cancellation', 'error'];

/** What the optional methods of a source make of the vendor's good answers. */
export function fetchCases(fetches: SourceFetches, calls: readonly Call[]): readonly Case[] {
  const read = async <Value>(name: keyof SourceFetches): Promise<Value> => {
    const call = calls.find((each) => each.name === name);
    if (call === undefined) throw new Error(`${name} is not declared.`);
    const { isSuccess, value } = await tryCall(call, call.answer);
    expect(isSuccess, `${name} failed on a good answer: ${String(value)}`).toBe(true);
    return value as Value; // by the types of the spec; the cases check what they rely on
  };
  const { fetchJobs, fetchChanges, fetchBaseline, rerun, reconcile } = fetches;
  return [
    fetchJobs && {
      id: 'SRC-40',
      title: 'reads jobs with their results, steps and annotations',
      run: async () => expectJobs(await read('fetchJobs'), fetchJobs.run.id),
    },
    fetchChanges && {
      id: 'SRC-41',
      title: 'reads what changed, with one line for each commit',
      run: async () => expectChanges(await read('fetchChanges'), fetchChanges.run.revision),
    },
    fetchBaseline && {
      id: 'SRC-42',
      title: 'reads the baseline: a green run that is not the run itself',
      run: async () => expectBaseline(await read('fetchBaseline'), fetchBaseline.run.id),
    },
    rerun && {
      id: 'SRC-43',
      title: 'asks for a re-run once',
      run: async () => void (await read('rerun')),
    },
    reconcile && {
      id: 'SRC-44',
      title: 'hands over missed deliveries as bytes with lower-case header names',
      run: async () => expectDeliveries(await read('reconcile')),
    },
  ].filter((each) => each !== undefined);
}

function expectJobs(jobs: readonly Job[], runId: string): void {
  expect(jobs.length, 'the answer holds a job').toBeGreaterThan(0);
  for (const job of jobs) {
    expect(job.run.id).toBe(runId);
    expect(job.id).toMatch(/./);
    expect(results).toContain(job.result);
    for (const step of job.steps) expect(results).toContain(step.result);
    for (const annotation of job.annotations) expect(annotation.message).toBeTypeOf('string');
  }
}

function expectChanges({ head, commits, files, truncated }: ChangeSet, revision: string): void {
  expect(head).toBe(revision);
  expect(commits.length, 'the answer holds a commit').toBeGreaterThan(0);
  for (const commit of commits) {
    expect(commit.revision).toMatch(/./);
    expect(commit.message, 'first line only').not.toContain('\n');
  }
  for (const file of files) expect(['added', 'modified', 'removed', 'renamed']).toContain(file.status);
  expect(truncated).toBeTypeOf('boolean');
}

function expectBaseline(baseline: PipelineRun | undefined, runId: string): void {
  expect(pipelineRunSchema.safeParse(baseline).error).toBeUndefined();
  expect(baseline?.result).toBe('success');
  expect(baseline?.id).not.toBe(runId);
}

function expectDeliveries(deliveries: readonly Delivery[]): void {
  expect(deliveries.length, 'the answer holds a delivery').toBeGreaterThan(0);
  for (const { headers, body } of deliveries) {
    expect(body).toBeInstanceOf(Uint8Array);
    const names = Object.keys(headers);
    expect(names).toEqual(names.map((name) => name.toLowerCase()));
  }
}
