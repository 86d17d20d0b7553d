import { expect, it } from 'vitest';
import { readPrefix } from '../read/line-prefix.js';
import { bestTimeOf } from '../testing/best-time-of.js';
import { allDialects } from './dialects/all-dialects.js';

const LENGTH = 8000;
const MAX_MS = 20;
const fillers = ['a', ' ', '"', "'", '(', ')', '] ', '[', '\t', '1', 'a ', '.', '/', ': ', '@', 'exit code '];

const markers = allDialects.flatMap(({ id, markers: own }) =>
  own.flatMap(({ starts, pattern }) => (pattern ? [{ id, starts, pattern }] : [])),
);

it.each(markers)('$id: $pattern takes linear time', ({ starts, pattern }) => {
  for (const start of starts) {
    for (const filler of fillers) {
      const line = start + filler.repeat(LENGTH / filler.length);
      expect(
        bestTimeOf(() => pattern.test(line), MAX_MS),
        filler,
      ).toBeLessThan(MAX_MS);
    }
  }
});

it('reads any prefix in linear time', () => {
  const beginnings = [
    '2026-02-03T10:00:00.',
    '[',
    '[10:00:00]',
    '[task ',
    'Step #1 - "',
    'a\t',
    '[CI/',
    '\u001b_bk;t=',
    '',
  ];
  for (const beginning of beginnings) {
    for (const filler of fillers) {
      const line = beginning + filler.repeat(LENGTH / filler.length);
      expect(
        bestTimeOf(() => readPrefix(line), MAX_MS),
        beginning + filler,
      ).toBeLessThan(MAX_MS);
    }
  }
});

it('has markers that begin with something, and keywords in lower case', () => {
  for (const { markers: own, id } of allDialects) {
    for (const { starts, keywords = [], pattern } of own) {
      expect(starts.length, id).toBeGreaterThan(0);
      expect(starts.every((start) => start.length > 0)).toBe(true);
      expect(keywords).toEqual(keywords.map((keyword) => keyword.toLowerCase()));
      expect(pattern?.flags ?? '').not.toContain('g');
    }
  }
});
