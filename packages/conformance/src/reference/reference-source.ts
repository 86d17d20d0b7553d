import type { Delivery, Job, OpsEvent, Source } from '@opsaicortex/core';
import { OpsError } from '@opsaicortex/core';
import { verifyHmac } from '@opsaicortex/core/adapter';
import type { SourceWiring } from '../source/source-suite-options.js';
import { ask } from './ask.js';
import { parseReferenceBody, type toReferenceRun } from './reference-vendor.js';

const adapter = 'reference';

/** The plainest source that keeps every rule. */
export function referenceSource(wiring: SourceWiring) {
  const json = async (path: string, signal: AbortSignal): Promise<unknown> =>
    (await ask(wiring, { adapter, path, signal })).json();
  return {
    specificationVersion: 'v1',
    kind: 'source',
    name: adapter,
    verify({ headers, body }) {
      const signature = headers['x-reference-signature'];
      const deliveryId = headers['x-reference-delivery'];
      if (signature === undefined) return { ok: false, reason: 'missing_signature' };
      if (!deliveryId || !/^[!-~]{1,128}$/.test(deliveryId))
        return { ok: false, reason: 'malformed_headers' };
      return verifyHmac(body, { signature, secrets: wiring.webhookSecrets })
        ? { ok: true, deliveryId }
        : { ok: false, reason: 'bad_signature' };
    },
    parse: (delivery) => parseReference(delivery),
    async checkHealth({ signal }) {
      await ask(wiring, { adapter, path: '/me', signal });
    },
    async fetchJobs(run, { signal }) {
      const { jobs } = expectShape(await json('/jobs', signal), 'jobs');
      return jobs.map((job): Job => ({ ...job, run, steps: [], annotations: [] }));
    },
    async *fetchLog(job, { signal }) {
      yield* (await ask(wiring, { adapter, path: `/jobs/${job.id}/log`, signal })).body;
    },
    async fetchChanges(run, base, { signal }) {
      const { commits } = expectShape(await json('/commits', signal), 'commits');
      return {
        head: run.revision,
        ...(base && { base: base.revision }),
        commits,
        files: [],
        truncated: false,
      };
    },
    async fetchBaseline(_run, { signal }) {
      return expectShape(await json('/baseline', signal), 'run').run;
    },
    async rerun(run, { signal }) {
      await ask(wiring, { adapter, path: `/runs/${run.id}/rerun`, signal, method: 'POST' });
    },
    async *reconcile(_since, { signal }) {
      const { deliveries } = expectShape(await json('/deliveries', signal), 'deliveries');
      for (const { headers, body } of deliveries) yield { headers, body: Buffer.from(body) };
    },
  } as const satisfies Source;
}

interface Answers {
  readonly jobs: readonly Omit<Job, 'run' | 'steps' | 'annotations'>[];
  readonly commits: readonly { readonly revision: string; readonly message: string }[];
  readonly run: ReturnType<typeof toReferenceRun>;
  readonly deliveries: readonly { readonly headers: Record<string, string>; readonly body: string }[];
}

/** The imagined vendor has no schema of its own: the scripted answer either has the member, or is no answer. */
function expectShape<Name extends keyof Answers>(answer: unknown, name: Name): Pick<Answers, Name> {
  if (typeof answer === 'object' && answer !== null && name in answer) return answer as Pick<Answers, Name>;
  throw new OpsError('invalid_output', 'The answer has another shape.', { adapter });
}

function parseReference(delivery: Delivery): readonly OpsEvent[] {
  const { event, run, at } = parseReferenceBody(delivery.body);
  if (event !== 'run.finished') return [];
  return [
    {
      id: `${adapter}:${run.id}:${run.attempt}`,
      type: 'pipeline_run.finished',
      source: adapter,
      occurredAt: at,
      run,
    },
  ];
}
