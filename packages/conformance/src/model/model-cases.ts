import type { CallContext, Model } from '@opsaicortex/core';
import { adapterCases } from '../adapter/adapter-cases.js';
import type { Call } from '../call/call.js';
import { callCases } from '../call/call-cases.js';
import { pinnedFetch } from '../http/pinned-fetch.js';
import type { Case } from '../kit/case.js';
import type { Wiring } from '../kit/wiring.js';
import { generateCases } from './generate-cases.js';
import type { ModelSuiteOptions } from './model-suite-options.js';
import { numberCases } from './number-cases.js';
import { promptMark, systemMark, textRequest } from './sample-request.js';

const nowhere = 'http://127.0.0.1:9'; // the discard port: nobody may ask it

/** Every rule that applies to the model. */
export function modelCases(options: ModelSuiteOptions): readonly Case[] {
  const { create, answers, healthy, secrets } = options;
  const call: Call = {
    name: 'generate',
    answer: answers.text.answer,
    reads: 'json',
    requests: 1,
    secrets: [...secrets, promptMark, systemMark],
    use: (wiring: Wiring, context: CallContext) => generateOnce(create(wiring), context),
  };
  return [
    ...adapterCases({
      kind: 'model',
      create,
      declared: healthy === undefined ? [] : ['checkHealth'],
      optional: ['checkHealth'],
      healthy,
      secrets,
    }),
    ...generateCases(options),
    ...callCases(
      {
        failures: {
          badRequest: 'MDL-10',
          unauthorized: 'MDL-11',
          forbidden: 'MDL-12',
          notFound: 'MDL-13',
          tooLong: 'MDL-14',
          rateLimited: 'MDL-15',
          serverError: 'MDL-16',
          overloaded: 'MDL-17',
          refusedConnection: 'MDL-18',
          brokenBody: 'MDL-19',
          silence: 'MDL-20',
          endlessBody: 'MDL-21',
          notJson: 'MDL-22',
        },
        noRetry: 'MDL-23',
        abort: 'MDL-24',
        abortedBefore: 'MDL-25',
        bounds: 'MDL-26',
        noSecret: 'MDL-27',
      },
      [call],
    ),
    ...numberCases(() => create({ baseURL: nowhere, fetch: pinnedFetch(nowhere), timeoutMs: 1000 })),
  ];
}

async function generateOnce(model: Model, context: CallContext): Promise<unknown> {
  try {
    return await model.generate(textRequest(), context);
  } finally {
    await model.close?.();
  }
}
