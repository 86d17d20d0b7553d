import { expect, it } from 'vitest';
import { compareFingerprints, explainFingerprint } from './explain-fingerprint.js';
import { fingerprint } from './fingerprint.js';

const parts = {
  kind: 'test-assertion',
  test: 'cart > adds case 2',
  cause: "AssertionError: expected 81 to be '90' after 12 ms",
  file: '/home/runner/work/shop/shop/src/cart/total.js',
};

it('says which parts count and what of them does not', () => {
  const explained = explainFingerprint(parts);
  expect(explained.fingerprint).toBe(fingerprint(parts));
  expect(explained.parts.map(({ name, counted }) => [name, counted])).toEqual([
    ['kind', 'test-assertion'],
    ['file', 'cart/total.js'],
    ['test', 'cart > adds case 2'],
    ['cause', 'AssertionError: expected <n> to be <text> after <duration>'],
  ]);
  expect(explained.text).toContain('"12 ms" as <duration>');
});

it('counts values where no test is known: there they are all there is', () => {
  const [, cause] = explainFingerprint({ kind: 'compile', cause: "unknown name 'x' in 3" }).parts;
  expect(cause?.counted).toBe("unknown name 'x' in <n>");
});

it('says in which parts two failures differ', () => {
  const other = { ...parts, test: 'cart > adds case 3', places: ['cart.js total'] };
  expect(compareFingerprints(parts, other)).toEqual({
    same: false,
    differences: [
      { part: 'test', first: 'cart > adds case 2', second: 'cart > adds case 3' },
      { part: 'place', second: 'cart.js total' },
    ],
    text: 'test: "cart > adds case 2" and "cart > adds case 3"\nplace: nothing and "cart.js total"',
  });
});

it('finds no difference where only values and places on the disk differ', () => {
  const other = {
    ...parts,
    cause: parts.cause.replace('81', '82'),
    file: 'D:\\a\\shop\\shop\\src\\cart\\total.js',
  };
  expect(compareFingerprints(parts, other)).toMatchObject({ same: true, differences: [] });
  expect(fingerprint(other)).toBe(fingerprint(parts));
});

it.each(['a', "'", '/', 'a/', '1.', 'f', '0:', '<n>', '"', ' tmp', 'x-', '::1', 'sha1-'])(
  'masks a long line of %j in linear time',
  (part) => {
    const cause = part.repeat(1_000_000);
    const startedAt = performance.now();
    fingerprint({ kind: 'unknown', cause, test: cause, file: cause, places: [cause] });
    expect(performance.now() - startedAt).toBeLessThan(250);
  },
);
