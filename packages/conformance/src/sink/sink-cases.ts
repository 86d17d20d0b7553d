import type { CallContext, Sink } from '@opsaicortex/core';
import { adapterCases } from '../adapter/adapter-cases.js';
import { callCases } from '../call/call-cases.js';
import { pinnedFetch } from '../http/pinned-fetch.js';
import type { Case } from '../kit/case.js';
import type { Wiring } from '../kit/wiring.js';
import { sampleNotification } from '../samples/sample-notification.js';
import { deliveryCases } from './delivery-cases.js';
import { editCases } from './edit-cases.js';
import { hostileCases } from './hostile-cases.js';
import { offlineCases } from './offline-cases.js';
import type { DeliversByHttp, SinkSuiteOptions } from './sink-suite-options.js';

const nowhere = 'http://127.0.0.1:9'; // the discard port: nobody may ask it

/** Every rule that applies to the sink. */
export function sinkCases(options: SinkSuiteOptions): readonly Case[] {
  const { create, delivers, healthy, secrets } = options;
  const sink = create({ baseURL: nowhere, fetch: pinnedFetch(nowhere), timeoutMs: 1000 });
  return [
    ...adapterCases({
      kind: 'sink',
      create,
      declared: healthy === undefined ? [] : ['checkHealth'],
      optional: ['checkHealth'],
      healthy,
      secrets,
    }),
    ...deliveryCases(options, sink),
    ...(delivers.by === 'http' ? httpCases(options, delivers) : offlineCases(options, delivers)),
    ...editCases(options, sink),
    ...hostileCases(options, sink),
  ];
}

function httpCases({ create, secrets }: SinkSuiteOptions, { accepted }: DeliversByHttp): readonly Case[] {
  const deliver = {
    name: 'deliver',
    answer: accepted,
    reads: 'json',
    requests: 1,
    secrets,
    use: (wiring: Wiring, context: CallContext) => deliverOnce(create(wiring), context),
  } as const;
  return callCases(
    {
      failures: {
        badRequest: 'SNK-4',
        unauthorized: 'SNK-5',
        forbidden: 'SNK-6',
        notFound: 'SNK-7',
        rateLimited: 'SNK-8',
        serverError: 'SNK-9',
        refusedConnection: 'SNK-10',
        brokenBody: 'SNK-11',
        silence: 'SNK-12',
        endlessBody: 'SNK-13',
        notJson: 'SNK-14',
      },
      noRetry: 'SNK-15',
      abort: 'SNK-16',
      abortedBefore: 'SNK-17',
      bounds: 'SNK-18',
      noSecret: 'SNK-19',
    },
    [deliver],
  );
}

async function deliverOnce(sink: Sink, context: CallContext): Promise<unknown> {
  try {
    return await sink.deliver(sampleNotification(), context);
  } finally {
    await sink.close?.();
  }
}
