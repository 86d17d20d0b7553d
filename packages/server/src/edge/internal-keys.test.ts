import { expect, it } from 'vitest';
import { createInternalKey, findSigningKey, internalKeysSchema, toPublicKeys } from './internal-keys.js';

const key = createInternalKey();

function problemsOf(value: unknown): readonly string[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return internalKeysSchema.safeParse(text).error?.issues.map(({ message }) => message) ?? [];
}

it('takes keys with and without private parts, and leaves out what it does not know', () => {
  const { d, ...open } = createInternalKey();
  const parsed = internalKeysSchema.parse(JSON.stringify({ keys: [{ ...key, use: 'sig' }, open] }));
  expect(parsed).toEqual({ keys: [key, open] });
  expect(d).toHaveLength(43);
});

it.each([
  ['{', ['is not JSON: make it with "opsaicortex keys"']],
  ['[]', ['is not a JWKS: make it with "opsaicortex keys"']],
  [{ keys: [] }, ['holds no key']],
  [{ keys: [key, key] }, ['holds two keys of one kid']],
  [{ keys: Array.from({ length: 11 }, () => createInternalKey()) }, ['holds over 10 keys']],
  [{ keys: [{ ...key, kid: undefined, crv: 'P-256', d: 'short' }] }, 3],
])('names what is wrong with %j', (value, expected) => {
  const problems = problemsOf(value);
  if (typeof expected === 'number') expect(problems).toHaveLength(expected);
  else expect(problems).toEqual(expected);
  expect(problems.join()).not.toContain(key.d);
});

it('publishes no private part, and signs with the first key that can', () => {
  const other = createInternalKey();
  const { d, ...open } = other;
  expect(JSON.stringify(toPublicKeys({ keys: [key, other] }))).not.toMatch(`${key.d}|${d}|"d"`);
  expect(findSigningKey({ keys: [open, key] })).toEqual(key);
  expect(findSigningKey({ keys: [open] })).toBeUndefined();
});

it("names a key by the thumbprint of RFC 7638, so that it is jose's name too", async () => {
  const { calculateJwkThumbprint } = await import('jose');
  const { kid, ...rest } = key;
  expect(await calculateJwkThumbprint(rest)).toBe(kid);
});
