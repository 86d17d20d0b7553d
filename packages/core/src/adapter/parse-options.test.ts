import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseOptions } from './parse-options.js';

const schema = z.strictObject({ token: z.string().min(8), timeoutMs: z.int().positive().default(1000) });

it('returns checked options with their defaults', () => {
  expect(parseOptions('slack', schema, { token: '12345678' })).toEqual({
    token: '12345678',
    timeoutMs: 1000,
  });
});

it('names every problem at once, and no value', () => {
  const wrong = { token: 's3cret', timeoutMs: -1, chanel: '#ci' };
  expect(() => parseOptions('slack', schema, wrong)).toThrow(
    /token[\s\S]*timeoutMs[\s\S]*chanel|chanel[\s\S]*token/,
  );
  expect(() => parseOptions('slack', schema, wrong)).toThrow(
    expect.objectContaining({ code: 'configuration' }),
  );
  expect(() => parseOptions('slack', schema, wrong)).not.toThrow(/s3cret/);
});
