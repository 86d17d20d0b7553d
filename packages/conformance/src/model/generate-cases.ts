import type { ModelRequest, ModelResult } from '@opsaicortex/core';
import { expect } from 'vitest';
import { pinnedFetch } from '../http/pinned-fetch.js';
import { startScriptedServer } from '../http/scripted-server.js';
import type { Case } from '../kit/case.js';
import { deepFreeze } from '../kit/deep-freeze.js';
import { testContext } from '../kit/test-context.js';
import { within } from '../kit/within.js';
import type { ModelAnswer, ModelSuiteOptions } from './model-suite-options.js';
import {
  jsonRequest,
  maxOutputTokens,
  promptMark,
  schemaMark,
  systemMark,
  textRequest,
} from './sample-request.js';

/** What a model makes of the vendor's good answers. */
export function generateCases(options: ModelSuiteOptions): readonly Case[] {
  const ask = (request: ModelRequest, given: ModelAnswer) => generate(options, request, given);
  return [...answerCases(ask, options.answers), ...finishCases(ask, options.answers)];
}

type Ask = (
  request: ModelRequest,
  given: ModelAnswer,
) => Promise<{ readonly result: ModelResult; readonly sent: readonly string[] }>;

type Answers = ModelSuiteOptions['answers'];

function answerCases(ask: Ask, { text, json }: Answers): readonly Case[] {
  return [
    {
      id: 'MDL-1',
      title: 'answers text, with usage and finish reason',
      async run() {
        const { result } = await ask(textRequest(), text);
        expect(result).toMatchObject({ text: text.text, finish: { reason: 'stop' }, usage: text.usage });
        expect(Array.isArray(result.warnings)).toBe(true);
      },
    },
    {
      id: 'MDL-2',
      title: 'sends system, prompt and output limit in one request',
      async run() {
        const { sent } = await ask(textRequest(), text);
        expect(sent.length, 'requests').toBe(1);
        for (const part of [systemMark, promptMark, String(maxOutputTokens)]) expect(sent[0]).toContain(part);
      },
    },
    {
      id: 'MDL-3',
      title: 'answers JSON when a schema is asked for, and sends the schema or warns',
      async run() {
        const { result, sent } = await ask(jsonRequest(), json);
        expect(JSON.parse(result.text)).toEqual(JSON.parse(json.text));
        expect(result.finish.reason).toBe('stop');
        const warned = result.warnings.some(({ type }) => type === 'unsupported');
        expect(warned || sent[0]?.includes(schemaMark), 'the schema was sent, or a warning says not').toBe(
          true,
        );
      },
    },
  ];
}

function finishCases(ask: Ask, { json, length, refusal }: Answers): readonly Case[] {
  return [
    {
      id: 'MDL-4',
      title: 'says length when the answer was cut',
      async run() {
        const { result } = await ask(jsonRequest(), length);
        expect(result).toMatchObject({
          text: length.text,
          finish: { reason: 'length' },
          usage: length.usage,
        });
      },
    },
    {
      id: 'MDL-5',
      title: 'says refusal when the model refused, and does not throw',
      async run() {
        const { result } = await ask(textRequest(), refusal);
        expect(result).toMatchObject({ finish: { reason: 'refusal' }, usage: refusal.usage });
      },
    },
    {
      id: 'MDL-6',
      title: 'leaves the request as it was',
      async run() {
        const request = deepFreeze(jsonRequest());
        await ask(request, json);
        expect(request).toEqual(jsonRequest());
      },
    },
  ];
}

async function generate(
  { create }: ModelSuiteOptions,
  request: ModelRequest,
  { answer }: ModelAnswer,
): ReturnType<Ask> {
  const server = await startScriptedServer(answer);
  const { baseURL } = server;
  const model = create({ baseURL, fetch: pinnedFetch(baseURL), timeoutMs: 10_000 });
  try {
    const result = await within(15_000, 'generate did not end.', model.generate(request, testContext()));
    return { result, sent: server.requests.map(({ text }) => text) };
  } finally {
    await model.close?.();
    await server.close();
  }
}
