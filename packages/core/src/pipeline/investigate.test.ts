import { expect, it } from 'vitest';
import { OpsError } from '../errors/ops-error.js';
import type { Source } from '../spec/v1/index.js';
import { sampleEvent, sampleJob, sampleRun, sampleSource } from '../testing/samples.js';
import { createCallContext } from './call-context.js';
import { type InvestigateOptions, investigate } from './investigate.js';

const look = (overrides: Partial<Source> = {}, more: Partial<InvestigateOptions> = {}) =>
  investigate(
    { source: sampleSource(overrides), event: sampleEvent, ...more },
    createCallContext({ idempotencyKey: 'k' }),
  );

const failing = (error: unknown) => async (): Promise<never> => {
  throw error;
};
const gone = new OpsError('rejected', 'HTTP 410.', { adapter: 'sample', status: 410 });
const down = new OpsError('unavailable', 'HTTP 503.', { adapter: 'sample', status: 503 });

it('keeps of a log what says why, with its line', async () => {
  const { jobs, gaps, fingerprint } = await look();
  expect(jobs[0]?.log?.cause).toMatchObject({ line: 3, quote: expect.stringContaining('TypeError') });
  expect(fingerprint).toBe(jobs[0]?.log?.fingerprint);
  expect(gaps).toEqual([]);
});

it('says that a log is gone, and goes on', async () => {
  const lost: Source['fetchLog'] = async function* () {
    yield* [];
    throw gone;
  };
  const { jobs, gaps } = await look({ fetchLog: lost });
  expect(jobs[0]?.log).toBeUndefined();
  expect(gaps).toEqual([
    { what: 'log', reason: 'gone', jobId: '7', message: 'The log of job "test" is gone (HTTP 410).' },
  ]);
});

it('throws what may work later, so that the queue tries again', async () => {
  await expect(look({ fetchJobs: failing(down) })).rejects.toBe(down);
});

it('never waits for what is only nice to have', async () => {
  const { gaps, changes } = await look({ fetchBaseline: failing(down), fetchChanges: failing(down) });
  expect(changes).toBeUndefined();
  expect(gaps).toMatchObject([
    { what: 'baseline', reason: 'unavailable' },
    { what: 'changes', reason: 'unavailable' },
  ]);
});

it('says what a source cannot fetch', async () => {
  const { fetchJobs: _, fetchLog: __, ...verifyOnly } = sampleSource();
  const context = createCallContext({ idempotencyKey: 'k' });
  const { gaps, jobs, fingerprint } = await investigate({ source: verifyOnly, event: sampleEvent }, context);
  expect([jobs, gaps[0]?.reason]).toEqual([[], 'unsupported']);
  expect(fingerprint).toMatch(/^v2:[0-9a-f]{16}$/);
});

it('puts the job that failed first before the others, and reads no log of a green one', async () => {
  const read: string[] = [];
  const job = (id: string, result: 'success' | 'failure', finishedAt: string) => ({
    ...sampleJob,
    id,
    result,
    finishedAt,
  });
  const { jobs } = await look({
    fetchJobs: async () => [
      job('green', 'success', '2026-01-01T00:00:01Z'),
      job('late', 'failure', '2026-01-01T00:00:09Z'),
      job('early', 'failure', '2026-01-01T00:00:05Z'),
    ],
    async *fetchLog({ id }) {
      read.push(id);
      yield new TextEncoder().encode('x\n');
    },
  });
  expect(jobs.map(({ job: { id } }) => id)).toEqual(['early', 'late', 'green']);
  expect(read.toSorted()).toEqual(['early', 'late']);
});

it('masks secrets in logs, titles, annotations and commit messages, and counts them', async () => {
  const secret = 'correct-horse-battery-staple';
  const event = { ...sampleEvent, run: { ...sampleRun, title: `use ${secret}` } };
  const investigation = await look(
    {
      fetchJobs: async () => [
        { ...sampleJob, annotations: [{ level: 'failure', message: `bad ${secret}` }] },
      ],
      fetchChanges: async () => ({
        head: 'a',
        commits: [{ revision: 'a', message: `add ${secret}` }],
        files: [],
        truncated: false,
      }),
      async *fetchLog() {
        yield new TextEncoder().encode(
          `Error: login with ${secret} failed\n##[error]Process completed with exit code 1.\n`,
        );
      },
    },
    { event, secrets: [secret] },
  );
  expect(JSON.stringify(investigation)).not.toContain(secret);
  const { run, jobs, changes } = investigation;
  const texts = [run.title, jobs[0]?.job.annotations[0]?.message, changes?.commits[0]?.message];
  expect(texts).toEqual(['use', 'bad', 'add'].map((word) => `${word} ‹secret:known-value:1›`));
  expect(investigation.redactionCount).toBe(2); // one in what people wrote, one in the log
});

it('ends with the reason of the caller when it is aborted', async () => {
  const controller = new AbortController();
  controller.abort(new Error('shutdown'));
  const context = createCallContext({ idempotencyKey: 'k', signal: controller.signal });
  const source = sampleSource({ fetchJobs: failing(controller.signal.reason) });
  await expect(investigate({ source, event: sampleEvent }, context)).rejects.toThrow('shutdown');
});
