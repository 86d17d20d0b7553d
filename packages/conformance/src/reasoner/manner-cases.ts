import type { Investigation } from '@opsaicortex/core';
import { expect } from 'vitest';
import type { Call } from '../call/call.js';
import { expectAbort } from '../call/expect-manners.js';
import { expectNoSecret } from '../call/expect-no-secret.js';
import type { Case } from '../kit/case.js';
import { testContext } from '../kit/test-context.js';
import type { ReasonerHttp, ReasonerSuiteOptions } from './reasoner-suite-options.js';
import { tryAnalysis } from './try-analysis.js';

/** How a reasoner behaves, whatever it says. */
export function mannerCases(options: ReasonerSuiteOptions, explains: Investigation): readonly Case[] {
  const { deterministic, http } = options;
  return [
    {
      id: 'RSN-8',
      title: 'stops when it was aborted, with the reason of the signal',
      async run() {
        const reason = new Error('The conformance kit had aborted before.');
        const context = testContext({ signal: AbortSignal.abort(reason) });
        const error: unknown = await tryAnalysis(options, explains, context).then(
          () => 'an insight',
          (cause: unknown) => cause,
        );
        expect(error === reason, `analyze ended with ${String(error)} instead of the signal's reason`).toBe(
          true,
        );
      },
    },
    ...(deterministic
      ? [
          {
            id: 'RSN-9',
            title: 'gives the same insight for the same investigation',
            async run() {
              const insight = await tryAnalysis(options, explains);
              expect(await tryAnalysis(options, structuredClone(explains))).toEqual(insight);
            },
          },
        ]
      : []),
    ...(http ? httpCases(options, http, explains) : []),
  ];
}

function httpCases(
  { create, secrets }: ReasonerSuiteOptions,
  { answer }: ReasonerHttp,
  explains: Investigation,
): readonly Case[] {
  const call: Call = {
    name: 'analyze',
    answer,
    reads: 'json',
    requests: 1,
    secrets,
    async use(wiring, context) {
      const reasoner = create(wiring);
      try {
        return await reasoner.analyze(explains, context);
      } finally {
        await reasoner.close?.();
      }
    },
  };
  return [
    {
      id: 'RSN-10',
      title: 'stops when aborted while it waits, with the reason of the signal',
      run: () => expectAbort([call]),
    },
    {
      id: 'RSN-11',
      title: 'lets no secret into an error or the log',
      run: () => expectNoSecret([call]),
    },
  ];
}
