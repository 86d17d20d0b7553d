import { createHmac } from 'node:crypto';
import { OpsError, type PipelineRun, pipelineRunSchema } from '@opsaicortex/core';
import { sampleJob, sampleRun } from '../samples/sample-run.js';
import type { Recording, Signing, SourceSuiteOptions } from '../source/source-suite-options.js';
import { apiKey } from './ask.js';
import { memberOf } from './member-of.js';

const at = '2026-01-01T00:03:20Z';
const toBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const green = sampleRun({ id: '1000', result: 'success' });

/** The run of an answer of the imagined vendor. */
export function toReferenceRun(run: unknown): PipelineRun {
  const parsed = pipelineRunSchema.safeParse(run);
  if (parsed.success) return parsed.data;
  throw new OpsError('invalid_payload', 'The run has another shape.', { adapter: 'reference' });
}

/** A body of the imagined vendor: an event, a run and a time. */
export function parseReferenceBody(body: Uint8Array): { event: unknown; run: PipelineRun; at: string } {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    const run = toReferenceRun(memberOf(parsed, 'run'));
    return { event: memberOf(parsed, 'event'), run, at: String(memberOf(parsed, 'at')) };
  } catch (cause) {
    throw new OpsError('invalid_payload', 'The body cannot be understood.', { adapter: 'reference', cause });
  }
}

/** Signs as the imagined vendor does. */
export function signReference({ body, secret, deliveryId }: Signing) {
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return { body, headers: { 'X-Reference-Signature': signature, 'X-Reference-Delivery': deliveryId } };
}

/** A run that failed, as the imagined vendor tells of it. */
export const finished: Recording = {
  name: 'a failed run',
  eventType: 'run.finished',
  body: toBytes({ event: 'run.finished', run: sampleRun(), at }),
};

/** What the source suite needs to know about the imagined vendor. */
export const referenceSourceOptions: Omit<SourceSuiteOptions, 'create'> = {
  sign: signReference,
  signatureHeader: 'X-Reference-Signature',
  recordings: [{ ...finished, produces: ['pipeline_run.finished'] }],
  uninteresting: [
    {
      name: 'a run that began',
      eventType: 'run.started',
      body: toBytes({ event: 'run.started', run: sampleRun(), at }),
    },
  ],
  healthy: {},
  secrets: [apiKey],
  fetches: {
    fetchJobs: { run: sampleRun(), answer: { body: { jobs: [sampleJob()] } } },
    fetchLog: {
      job: sampleJob(),
      answer: (log) => (request) =>
        request.path.endsWith('/log')
          ? { status: 200, headers: { 'content-type': 'text/plain' }, body: log }
          : { status: 404 },
    },
    fetchChanges: {
      run: sampleRun(),
      base: green,
      answer: { body: { commits: [{ revision: sampleRun().revision, message: 'Round totals' }] } },
    },
    fetchBaseline: { run: sampleRun(), answer: { body: { run: green } } },
    rerun: { run: sampleRun(), answer: { status: 201 } },
    reconcile: {
      since: new Date('2025-12-31T00:00:00Z'),
      answer: { body: { deliveries: [{ headers: { 'x-reference-delivery': 'd-1' }, body: '{}' }] } },
    },
  },
};
