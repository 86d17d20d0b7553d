import { shorten } from '@opsaicortex/core/template';
import { expect, it } from 'vitest';
import { fitTexts } from './fit-texts.js';

const want = (name: string, text: string, maxLength = 3000) => ({ name, text, maxLength });

it('leaves what fits and drops what is empty', () => {
  const { texts, warnings } = fitTexts([want('a', 'x'), want('b', '')], 500, shorten);
  expect([...texts]).toEqual([['a', 'x']]);
  expect(warnings).toEqual([]);
});

it('says what it shortened, from what and to what', () => {
  const { texts, warnings } = fitTexts([want('a', 'x'.repeat(5000))], 500, shorten);
  expect(texts.get('a')).toHaveLength(3000);
  expect(warnings).toEqual([{ type: 'truncated', field: 'a', from: 5000, to: 3000 }]);
});

it('keeps the whole within 12,000 characters of JSON, and room for the last', () => {
  const wanted = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => want(name, '"'.repeat(3000)));
  const { texts, warnings } = fitTexts(wanted, 2000, shorten);
  expect(JSON.stringify([...texts.values()]).length).toBeLessThanOrEqual(10_000);
  expect([...texts.keys()]).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(texts.get('f')?.length).toBeGreaterThan(100);
  expect(warnings.length).toBeGreaterThan(3);
});
