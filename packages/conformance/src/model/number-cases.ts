import type { Model } from '@opsaicortex/core';
import { expect } from 'vitest';
import type { Case } from '../kit/case.js';

const words = 'The build failed because a module is missing. ';

/** The numbers that a router chooses by. */
export function numberCases(create: () => Model): readonly Case[] {
  return [
    {
      id: 'MDL-30',
      title: 'counts tokens without asking: whole numbers that grow with the text',
      async run() {
        const model = create(); // wired to nobody: a request would fail
        const counts = [];
        for (const times of [1, 10, 100, 1000]) counts.push(await model.countTokens(words.repeat(times)));
        for (const count of counts)
          expect(Number.isInteger(count) && count > 0, `${count} tokens`).toBe(true);
        expect(counts).toEqual(counts.toSorted((one, other) => one - other));
        expect(new Set(counts).size, 'a longer text has more tokens').toBe(counts.length);
        expect(await model.countTokens('日本語のログ'.repeat(100))).toBeGreaterThan(100);
      },
    },
    {
      id: 'MDL-31',
      title: 'declares a model id and limits above zero, output within context',
      async run() {
        const { modelId, limits } = create();
        expect(modelId).toMatch(/\S/);
        for (const limit of [limits.contextTokens, limits.outputTokens]) {
          expect(Number.isInteger(limit) && limit > 0, `limit ${limit}`).toBe(true);
        }
        expect(limits.outputTokens).toBeLessThanOrEqual(limits.contextTokens);
      },
    },
    {
      id: 'MDL-32',
      title: 'declares dated prices, ascending by prompt size, open at the top',
      async run() {
        const { price } = create();
        expect(price.length).toBeGreaterThan(0);
        const bounds = price.map(({ maxInputTokens }) => maxInputTokens ?? Number.POSITIVE_INFINITY);
        expect(bounds).toEqual([...new Set(bounds)].toSorted((one, other) => one - other));
        expect(bounds.at(-1), 'the last tier takes every size').toBe(Number.POSITIVE_INFINITY);
        for (const { asOf, inputUsd, cachedInputUsd, outputUsd } of price) {
          expect(asOf).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
          expect(Number.isNaN(Date.parse(asOf)), asOf).toBe(false);
          for (const usd of [inputUsd, cachedInputUsd, outputUsd]) expect(usd).toBeGreaterThanOrEqual(0);
          expect(cachedInputUsd, 'cached input costs no more').toBeLessThanOrEqual(inputUsd);
        }
      },
    },
  ];
}
