import { expect, it } from 'vitest';
import { toStorableJson, toStorableKey } from './storable.js';

it('replaces NUL and lone surrogates in values and keys, and leaves pairs alone', () => {
  const json = toStorableJson({ 'a\0': ['x\ud800y', 'ok 🦊', { b: '\0' }], n: 1, none: null });
  expect(JSON.parse(json)).toEqual({ 'a\uFFFD': ['x\uFFFDy', 'ok 🦊', { b: '\uFFFD' }], n: 1, none: null });
});

it('keeps a literal backslash-u0000 as it is', () => {
  expect(JSON.parse(toStorableJson('\\u0000'))).toBe('\\u0000');
});

it('cuts keys to what an index can hold', () => {
  expect(toStorableKey('x'.repeat(5000))).toHaveLength(255);
});
