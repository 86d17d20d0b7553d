import { expect, it } from 'vitest';
import { bestTimeOf } from '../testing/best-time-of.js';
import { parseStackTrace } from './parse-stack-trace.js';
import { traceLanguages } from './trace-languages.js';

const LENGTH = 4000;
const MAX_MS = 60;

const fillers = [
  'a',
  ' ',
  '\t',
  'a.',
  'a/',
  '(',
  ')',
  '<',
  '[',
  '`',
  "'",
  'A1 ',
  ': ',
  'a b ',
  '::',
  '-',
  '=',
  '0x1 ',
  '#1 ',
  ' at ',
  '@',
  '::a(',
  'Error: ',
  '{ ',
];

/** Lines that begin like a trace and go on without an end, behind a line that opens one. */
function hostileTexts(keyword: string): readonly string[] {
  return fillers.flatMap((filler) => {
    const long = filler.repeat(LENGTH / filler.length);
    const mixed = (keyword + filler).repeat(LENGTH / (keyword.length + filler.length));
    return [keyword + long, long + keyword, mixed];
  });
}

it.each(traceLanguages.map((language, index) => [`${language.language} ${index}`, language] as const))(
  'reads hostile lines of %s in linear time',
  (_, { keywords }) => {
    for (const keyword of keywords) {
      for (const line of hostileTexts(keyword)) {
        expect(
          bestTimeOf(() => parseStackTrace(line), MAX_MS),
          line.slice(0, 60),
        ).toBeLessThan(MAX_MS);
      }
    }
  },
  60_000,
);
