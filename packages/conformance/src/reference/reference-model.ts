import { type Model, type ModelResult, OpsError } from '@opsaicortex/core';
import type { Wiring } from '../kit/wiring.js';
import type { ModelAnswer, ModelSuiteOptions } from '../model/model-suite-options.js';
import { apiKey, ask } from './ask.js';
import { memberOf } from './member-of.js';

const adapter = 'reference';

const reasons: Readonly<Record<string, ModelResult['finish']['reason']>> = {
  end: 'stop',
  limit: 'length',
  declined: 'refusal',
};

/** The plainest model that keeps every rule. */
export function referenceModel(wiring: Wiring) {
  return {
    specificationVersion: 'v1',
    kind: 'model',
    name: adapter,
    modelId: 'reference-1',
    limits: { contextTokens: 100_000, outputTokens: 8000 },
    price: [
      { maxInputTokens: 50_000, inputUsd: 1, cachedInputUsd: 0.1, outputUsd: 5, asOf: '2026-01-01' },
      { inputUsd: 2, cachedInputUsd: 0.2, outputUsd: 10, asOf: '2026-01-01' },
    ],
    countTokens: (text) => Math.ceil(Buffer.byteLength(text) / 3.5),
    async generate(request, { signal }) {
      const answer = await (await generateOnce(wiring, request, signal)).json();
      return toResult(answer);
    },
  } as const satisfies Model;
}

async function generateOnce(wiring: Wiring, body: unknown, signal: AbortSignal) {
  try {
    return await ask(wiring, { adapter, path: '/generate', signal, method: 'POST', body });
  } catch (error) {
    if (!OpsError.isInstance(error) || error.status !== 413) throw error;
    throw new OpsError('context_too_long', 'The prompt is too long.', { adapter, cause: error, status: 413 });
  }
}

function toResult(answer: unknown): ModelResult {
  const text = memberOf(answer, 'text');
  const stop = String(memberOf(answer, 'stop'));
  const count = (name: string) => Number(memberOf(answer, name));
  if (typeof text !== 'string') throw new OpsError('invalid_output', 'The answer has no text.', { adapter });
  return {
    text,
    finish: { reason: reasons[stop] ?? 'other', raw: stop },
    usage: { inputTokens: count('input'), cachedInputTokens: count('cached'), outputTokens: count('output') },
    warnings: [],
  };
}

const answered = (text: string, stop: string): ModelAnswer => ({
  answer: { body: { text, stop, input: 30, cached: 20, output: 7 } },
  text,
  usage: { inputTokens: 30, cachedInputTokens: 20, outputTokens: 7 },
});

/** What the model suite needs to know about the imagined vendor. */
export const referenceModelOptions: ModelSuiteOptions = {
  create: referenceModel,
  answers: {
    text: answered('A module is missing.', 'end'),
    json: answered('{"cause":"a module is missing"}', 'end'),
    length: answered('{"cause":"a mod', 'limit'),
    refusal: answered('', 'declined'),
  },
  secrets: [apiKey],
};
