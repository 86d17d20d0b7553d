import type { CallContext, Notification, Receipt } from '@opsaicortex/core';
import { pinnedFetch } from '../http/pinned-fetch.js';
import type { ReceivedRequest } from '../http/received-request.js';
import { startScriptedServer } from '../http/scripted-server.js';
import { testContext } from '../kit/test-context.js';
import { within } from '../kit/within.js';
import type { SinkSuiteOptions } from './sink-suite-options.js';

/** A message that was delivered. */
export interface Delivered {
  readonly receipt: Receipt;
  readonly requests: readonly ReceivedRequest[];
  /** What arrived, readable. */
  readonly text: string;
}

/** Delivers one notification to a vendor that takes it. Throws what the sink throws. */
export async function tryDelivery(
  { create, delivers }: SinkSuiteOptions,
  notification: Notification,
  context: CallContext = testContext(),
): Promise<Delivered> {
  const server = await startScriptedServer(delivers.by === 'http' ? delivers.accepted : { status: 404 });
  const { baseURL, requests } = server;
  const before = delivers.by === 'other' ? (await delivers.arrived()).length : 0;
  const sink = create({ baseURL, fetch: pinnedFetch(baseURL), timeoutMs: 10_000 });
  try {
    const receipt = await within(15_000, 'deliver did not end.', sink.deliver(notification, context));
    const text =
      delivers.by === 'other'
        ? (await delivers.arrived()).slice(before)
        : requests.map((request) => request.text).join('\n');
    return { receipt, requests, text };
  } finally {
    await sink.close?.();
    await server.close();
  }
}
