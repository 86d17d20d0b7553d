import { expect, it } from 'vitest';
import { isSequential } from './is-sequential.js';

it.each([
  ['abcdefghijkl', true],
  ['key-1234567890-x', true],
  ['a1b2c3d4e5f6g7h8', true],
  ['q7Zp3Lw9Xk2Rt8Vb', false],
  ['4f9c1e07ab52d863', false],
  ['abcdefg', false],
  ['12345678-abcd-abcd-abcd-1234567890ab', false],
])('%j: %j', (value, isTyped) => {
  expect(isSequential(value)).toBe(isTyped);
});
