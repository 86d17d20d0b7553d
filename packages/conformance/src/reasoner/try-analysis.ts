import type { CallContext, Insight, Investigation } from '@opsaicortex/core';
import { pinnedFetch } from '../http/pinned-fetch.js';
import { startScriptedServer } from '../http/scripted-server.js';
import { testContext } from '../kit/test-context.js';
import { within } from '../kit/within.js';
import type { ReasonerSuiteOptions } from './reasoner-suite-options.js';

/** Lets the reasoner analyze once. Throws what it throws, and fails when it asks a network it did not declare. */
export async function tryAnalysis(
  { create, http }: ReasonerSuiteOptions,
  investigation: Investigation,
  context: CallContext = testContext(),
): Promise<Insight> {
  const server = await startScriptedServer(http?.answer ?? { status: 500 });
  const { baseURL } = server;
  const reasoner = create({ baseURL, fetch: pinnedFetch(baseURL), timeoutMs: 10_000 });
  try {
    const insight = await within(15_000, 'analyze did not end.', reasoner.analyze(investigation, context));
    if (http === undefined && server.requests.length > 0)
      throw new Error('A reasoner that asks must declare http.');
    return insight;
  } finally {
    await reasoner.close?.();
    await server.close();
  }
}
