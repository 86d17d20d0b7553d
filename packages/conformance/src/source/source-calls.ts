import type { CallContext, Source } from '@opsaicortex/core';
import { expect } from 'vitest';
import type { Call } from '../call/call.js';
import type { Wiring } from '../kit/wiring.js';
import type { SourceSubject } from './source-subject.js';
import type { SourceFetches } from './source-suite-options.js';

type Use = (source: Source, context: CallContext) => Promise<unknown>;

/** One call for each optional method that is declared. */
export function toSourceCalls(
  subject: SourceSubject,
  fetches: SourceFetches,
  secrets: readonly string[],
): readonly Call[] {
  const { fetchJobs, fetchLog, fetchChanges, fetchBaseline, rerun, reconcile } = fetches;
  const call = (
    name: keyof SourceFetches,
    part: Pick<Call, 'answer' | 'reads'>,
    requests: number,
    use: Use,
  ) => ({
    name,
    ...part,
    requests,
    secrets,
    use: (wiring: Wiring, context: CallContext) => useOnce(subject.create(wiring), name, use, context),
  });
  const json = 'json' as const;
  return [
    fetchJobs &&
      call('fetchJobs', { ...fetchJobs, reads: json }, fetchJobs.requests ?? 1, async (source, context) =>
        source.fetchJobs?.(fetchJobs.run, context),
      ),
    fetchLog &&
      call('fetchLog', { answer: fetchLog.answer(sampleLog), reads: 'bytes' }, 1, async (source, context) =>
        collect(source.fetchLog?.(fetchLog.job, context)),
      ),
    fetchChanges &&
      call(
        'fetchChanges',
        { ...fetchChanges, reads: json },
        fetchChanges.requests ?? 1,
        async (source, context) => source.fetchChanges?.(fetchChanges.run, fetchChanges.base, context),
      ),
    fetchBaseline &&
      call(
        'fetchBaseline',
        { ...fetchBaseline, reads: json },
        fetchBaseline.requests ?? 1,
        async (source, context) => source.fetchBaseline?.(fetchBaseline.run, context),
      ),
    rerun &&
      call('rerun', { ...rerun, reads: 'nothing' }, rerun.requests ?? 1, async (source, context) =>
        source.rerun?.(rerun.run, context),
      ),
    reconcile &&
      call('reconcile', { ...reconcile, reads: json }, reconcile.requests ?? 1, async (source, context) =>
        collect(source.reconcile?.(reconcile.since, context)),
      ),
  ].filter((each) => each !== undefined);
}

/** A log as it comes: carriage returns, colours, a BOM, and bytes that are not UTF-8. */
export const sampleLog: Uint8Array = Buffer.concat([
  Buffer.from('\ufeff2026-01-01T00:00:00.0000000Z ##[group]Run make\r\n\u001b[31mred\u001b[0m\rprogress\n'),
  Buffer.of(0xff, 0xfe, 0x00, 0x0a),
  Buffer.from('##[error]Process completed with exit code 2.\n'),
]);

async function useOnce(
  source: Source,
  name: keyof SourceFetches,
  use: Use,
  context: CallContext,
): Promise<unknown> {
  expect(source[name], `${name} is declared`).toBeTypeOf('function');
  try {
    return await use(source, context);
  } finally {
    await source.close?.();
  }
}

async function collect<Item>(items: AsyncIterable<Item> | undefined): Promise<readonly Item[]> {
  const collected: Item[] = [];
  for await (const item of items ?? []) collected.push(item);
  return collected;
}
