import { expect, it } from 'vitest';
import { OpsError } from '../errors/ops-error.js';
import type { Job, Source } from '../spec/v1/index.js';
import { sampleEvent, sampleJob, sampleRun, sampleSource } from '../testing/samples.js';
import { createCallContext } from './call-context.js';
import { investigate } from './investigate.js';

const green = { ...sampleRun, id: 'green', result: 'success' as const };
const noise = 'Error: cache server said 404, going on without\n';
const failing = `${noise}Error: cannot parse the price "1,5"\n##[error]Process completed with exit code 1.\n`;

const lookBeside = (passingJobs: readonly Job[], fetchPassing: () => AsyncIterable<Uint8Array>) => {
  const source: Source = sampleSource({
    fetchJobs: async ({ id }) => (id === green.id ? passingJobs : [sampleJob]),
    fetchBaseline: async () => green,
    fetchLog: ({ id }) => (id === sampleJob.id ? bytesOf(failing) : fetchPassing()),
  });
  return investigate({ source, event: sampleEvent }, createCallContext({ idempotencyKey: 'k' }));
};
const passingJob: Job = { ...sampleJob, id: 'passing', result: 'success' };

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

it('takes no line for the cause that the passing run of the same job printed, too', async () => {
  const { jobs } = await lookBeside([passingJob], () => bytesOf(noise));
  expect(jobs[0]?.log?.cause).toMatchObject({ line: 2 });
});

it('compares jobs of one name only, and only green ones', async () => {
  const read: string[] = [];
  const passing = async function* (): AsyncGenerator<Uint8Array> {
    read.push('passing');
    yield* bytesOf(noise);
  };
  await lookBeside([{ ...passingJob, name: 'other' }], passing);
  await lookBeside([{ ...passingJob, result: 'failure' }], passing);
  expect(read).toEqual([]);
  await lookBeside([passingJob], passing);
  expect(read).toEqual(['passing']);
});

it('goes on without a passing log that cannot be read to its end', async () => {
  const { jobs, gaps } = await lookBeside([passingJob], async function* () {
    yield* bytesOf(noise);
    throw new OpsError('unavailable', 'HTTP 503.', { adapter: 'sample', status: 503 });
  });
  expect(jobs[0]?.log?.cause).toBeDefined();
  expect(gaps).toEqual([]);
});
