import fc from 'fast-check';
import { PLANTED_SECRET, secretForms } from './planted-secret.js';
import { wordsOfLogs } from './words-of-logs.js';

/** A log to read, and how it arrives. */
export interface FuzzedLog {
  readonly bytes: Buffer;
  /** Lengths of the chunks; what remains is one more chunk. */
  readonly chunkLengths: readonly number[];
  readonly maxExcerptLines: number;
  readonly maxLineBytes: number;
}

/** Whole lines of real tools: most of a log. */
const toolLine = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...wordsOfLogs) }, shortText()), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

/** Words beside each other that no tool would print so. */
const strangeLine = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .tuple(fc.constantFrom(...'([{<:/\\.,-_ \t\r\'"`#$%^*=|'), fc.integer({ min: 1, max: 3000 }))
    .map(([character, count]) => character.repeat(count)),
  fc
    .tuple(fc.constantFrom(...wordsOfLogs), fc.integer({ min: 2, max: 200 }))
    .map(([word, count]) => word.repeat(count)),
  fc.constantFrom(...secretForms(PLANTED_SECRET)).map((form) => `export GITHUB_TOKEN=${form}`),
);

const prefix = fc.constantFrom(
  '',
  '',
  '',
  '2026-01-31T10:00:00.0000000Z ',
  '[2026-01-31T10:00:00.000Z] ',
  '10:00:00  ',
  '\u001b[31m',
  '    ',
  '\t',
  'job\tstep\t2026-01-31T10:00:00.0000000Z ',
  '[ERROR] ',
  'web_1  | ',
  '\ufeff',
);
const ending = fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\r', '\u001b[0m\n', '\n\n', '');
const line = fc
  .tuple(prefix, fc.oneof({ weight: 5, arbitrary: toolLine }, { weight: 1, arbitrary: strangeLine }), ending)
  .map((parts) => Buffer.from(parts.join('')));
const noise = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes));

/** Logs made of pieces of real ones, of nonsense and of bytes that are no text. */
export const fuzzedLog: fc.Arbitrary<FuzzedLog> = fc.record({
  bytes: fc
    .array(fc.oneof({ weight: 15, arbitrary: line }, { weight: 1, arbitrary: noise }), { maxLength: 60 })
    .map((pieces) => Buffer.concat(pieces)),
  chunkLengths: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 12 }),
  maxExcerptLines: fc.constantFrom(1, 5, 40, 100),
  maxLineBytes: fc.constantFrom(100, 1000, 16_384),
});

function shortText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.nat(99_999).map(String),
    fc.constantFrom(' ', ': ', ':', '(', ')', ', ', ' - ', '  '),
  );
}
