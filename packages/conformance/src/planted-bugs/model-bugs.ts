import { type Model, type ModelResult, OpsError } from '@opsaicortex/core';
import type { Wiring } from '../kit/wiring.js';
import { modelCases } from '../model/model-cases.js';
import { promptMark } from '../model/sample-request.js';
import { referenceModel, referenceModelOptions } from '../reference/reference-model.js';
import {
  changeErrors,
  confuse,
  ignoringSignalFetch,
  recode,
  retryingFetch,
  wrapEverything,
} from './break-calls.js';
import type { PlantedBug } from './planted-bug.js';

type Generate = Model['generate'];

const broken = (
  name: string,
  caughtBy: PlantedBug['caughtBy'],
  change: (model: Model, wiring: Wiring) => Partial<Model>,
): PlantedBug => ({
  name,
  caughtBy,
  cases: () =>
    modelCases({
      ...referenceModelOptions,
      create: (wiring) => {
        const model = referenceModel(wiring);
        return { ...model, ...change(model, wiring) };
      },
    }),
});

const changeResult =
  (generate: Generate, change: (result: ModelResult) => Partial<ModelResult>): Generate =>
  async (request, context) => {
    const result = await generate(request, context);
    return { ...result, ...change(result) };
  };

/** Ways to get a model wrong. */
export const modelBugs: readonly PlantedBug[] = [
  broken('counts cached input twice', ['MDL-1', 'MDL-4', 'MDL-5'], ({ generate }) => ({
    generate: changeResult(generate, ({ usage }) => ({
      usage: { ...usage, inputTokens: usage.inputTokens + usage.cachedInputTokens },
    })),
  })),
  broken('forgets the system prompt', ['MDL-2'], ({ generate }) => ({
    generate: (request, context) => generate({ ...request, system: '' }, context),
  })),
  broken('asks for another length than it was told', ['MDL-2'], ({ generate }) => ({
    generate: (request, context) => generate({ ...request, maxOutputTokens: 4096 }, context),
  })),
  broken('forgets the schema', ['MDL-3'], ({ generate }) => ({
    generate: ({ schema: _schema, ...request }, context) => generate(request, context),
  })),
  broken('takes a cut answer for a whole one', ['MDL-4'], ({ generate }) => ({
    generate: changeResult(generate, ({ finish }) => ({ finish: { ...finish, reason: 'stop' } })),
  })),
  broken('throws when the model refuses', ['MDL-5'], ({ generate }) => ({
    async generate(request, context) {
      const result = await generate(request, context);
      if (result.finish.reason === 'stop') return result;
      throw new OpsError('rejected', 'The model refused.', { adapter: 'broken' });
    },
  })),
  broken('changes the request', ['MDL-6'], ({ generate }) => ({
    generate: (request, context) => generate(Object.assign(request, { maxOutputTokens: 1937 }), context),
  })),
  broken(
    'calls every failure rejected',
    [
      'MDL-11',
      'MDL-12',
      'MDL-14',
      'MDL-15',
      'MDL-16',
      'MDL-17',
      'MDL-18',
      'MDL-19',
      'MDL-20',
      'MDL-21',
      'MDL-22',
    ],
    ({ generate }) => ({ generate: changeErrors(generate, recode('rejected')) }),
  ),
  broken('calls every rejection unavailable', ['MDL-10', 'MDL-13'], ({ generate }) => ({
    generate: changeErrors(generate, confuse('rejected', 'unavailable')),
  })),
  broken('does not know that a prompt can be too long', ['MDL-14'], ({ generate }) => ({
    generate: changeErrors(generate, confuse('context_too_long', 'rejected')),
  })),
  broken('asks again when it fails', ['MDL-23'], (_, wiring) => ({
    generate: referenceModel({ ...wiring, fetch: retryingFetch(wiring.fetch) }).generate,
  })),
  broken('wraps the reason of an abort', ['MDL-24', 'MDL-25'], ({ generate }) => ({
    generate: changeErrors(generate, wrapEverything),
  })),
  broken('asks though it was aborted', ['MDL-25'], (_, wiring) => ({
    generate: referenceModel({ ...wiring, fetch: ignoringSignalFetch(wiring.fetch) }).generate,
  })),
  broken('reads answers without a bound', ['MDL-26'], ({ generate }, { fetch, baseURL }) => ({
    async generate(request, context) {
      await (await fetch(`${baseURL}/generate`, { signal: context.signal })).text();
      return generate(request, context).catch(() => ({
        text: '',
        finish: { reason: 'stop' },
        usage: { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 },
        warnings: [],
      }));
    },
  })),
  broken('quotes the prompt in its error', ['MDL-27'], ({ generate }) => ({
    generate: changeErrors(
      generate,
      (cause, { prompt }) =>
        new OpsError('unavailable', `No answer to: ${prompt.includes(promptMark) ? prompt : ''}`, {
          adapter: 'broken',
          cause,
        }),
    ),
  })),
  broken('counts half tokens', ['MDL-30'], () => ({ countTokens: (text) => text.length / 3.5 })),
  broken('counts every text the same', ['MDL-30'], () => ({ countTokens: () => 1000 })),
  broken('may answer more than it can hold', ['MDL-31'], () => ({
    limits: { contextTokens: 1000, outputTokens: 2000 },
  })),
  broken('lists the dearest tier first', ['MDL-32'], ({ price }) => ({ price: price.toReversed() })),
  broken('does not say of when its prices are', ['MDL-32'], ({ price }) => ({
    price: price.map((tier) => ({ ...tier, asOf: 'today' })),
  })),
];
