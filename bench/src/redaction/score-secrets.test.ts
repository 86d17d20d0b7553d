import { expect, it } from 'vitest';
import { scoreSecrets } from './score-secrets.js';

const positive = { id: 'a', positive: true, text: 'x=1 y=2', secrets: ['1', '2'] };
const anyChange = { id: 'b', positive: true, text: 'z=3' };
const negative = { id: 'c', positive: false, text: 'w' };

it('counts a case as found when none of its values survives, and any change where values are not given', () => {
  expect(scoreSecrets([positive, anyChange], ['x=* y=*', 'z=*']).recall).toBe(1);
  expect(scoreSecrets([positive, anyChange], ['x=* y=2', 'z=*']).recall).toBe(0.5);
  expect(scoreSecrets([positive, anyChange], ['x=* y=*', 'z=3']).recall).toBe(0.5);
});

it('counts a harmless text that was changed as a false flag', () => {
  expect(scoreSecrets([negative, negative], ['w', '*']).falseFlags).toBe(0.5);
});
