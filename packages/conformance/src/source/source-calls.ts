import type { CallContext, Source } from '@opsaicortex/core';
import { expect } from 'vitest';
import type { Call } from '../call/call.js';
import type { SourceSubject } from './source-subject.js';
import type { SourceFetches } from './source-suite-options.js';

/** One optional method: what it does with an answer, and how it is used. */
interface Method extends Pick<Call, 'answer' | 'reads'> {
  readonly name: keyof SourceFetches;
  readonly requests?: number;
  readonly use: (source: Source, context: CallContext) => Promise<unknown>;
}

/** A log as it comes: carriage returns, colours, a BOM, and bytes that are not UTF-8. */
export const sampleLog: Uint8Array = Buffer.concat([
  Buffer.from('\ufeff2026-01-01T00:00:00.0000000Z ##[group]Run make\r\n\u001b[31mred\u001b[0m\rprogress\n'),
  Buffer.of(0xff, 0xfe, 0x00, 0x0a),
  Buffer.from('##[error]Process completed with exit code 2.\n'),
]);

/** One call for each optional method that is declared. */
export function toSourceCalls(subject: SourceSubject, fetches: SourceFetches): readonly Call[] {
  return [...readingMethods(fetches), ...otherMethods(fetches)].map(({ use, ...method }) => ({
    requests: 1,
    ...method,
    secrets: subject.secrets,
    async use(wiring, context) {
      const source = subject.create(wiring);
      expect(source[method.name], `${method.name} is declared`).toBeTypeOf('function');
      try {
        return await use(source, context);
      } finally {
        await source.close?.();
      }
    },
  }));
}

function readingMethods(fetches: SourceFetches): readonly Method[] {
  const { fetchJobs, fetchChanges, fetchBaseline, reconcile } = fetches;
  const reads = 'json' as const;
  return [
    fetchJobs && {
      ...fetchJobs,
      name: 'fetchJobs' as const,
      reads,
      use: async (source: Source, context: CallContext) => source.fetchJobs?.(fetchJobs.run, context),
    },
    fetchChanges && {
      ...fetchChanges,
      name: 'fetchChanges' as const,
      reads,
      use: async (source: Source, context: CallContext) =>
        source.fetchChanges?.(fetchChanges.run, fetchChanges.base, context),
    },
    fetchBaseline && {
      ...fetchBaseline,
      name: 'fetchBaseline' as const,
      reads,
      use: async (source: Source, context: CallContext) => source.fetchBaseline?.(fetchBaseline.run, context),
    },
    reconcile && {
      ...reconcile,
      name: 'reconcile' as const,
      reads,
      use: async (source: Source, context: CallContext) =>
        collect(source.reconcile?.(reconcile.since, context)),
    },
  ].filter((method) => method !== undefined);
}

function otherMethods({ fetchLog, rerun }: SourceFetches): readonly Method[] {
  return [
    fetchLog && {
      name: 'fetchLog' as const,
      answer: fetchLog.answer(sampleLog),
      reads: 'bytes' as const,
      use: async (source: Source, context: CallContext) => collect(source.fetchLog?.(fetchLog.job, context)),
    },
    rerun && {
      ...rerun,
      name: 'rerun' as const,
      reads: 'nothing' as const,
      use: async (source: Source, context: CallContext) => source.rerun?.(rerun.run, context),
    },
  ].filter((method) => method !== undefined);
}

async function collect<Item>(items: AsyncIterable<Item> | undefined): Promise<readonly Item[]> {
  const collected: Item[] = [];
  for await (const item of items ?? []) collected.push(item);
  return collected;
}
