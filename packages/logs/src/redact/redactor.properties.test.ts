import { expect, it } from 'vitest';
import { createRedactor, redact } from './redactor.js';

const seed = Number(process.env.REDACT_SEED ?? Date.now() % 1_000_000);
const RUNS = 300;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-.!@$%&{}"\' ü';
const pieces = [
  'password=',
  'TOKEN: ',
  '"apiKey": "',
  '://',
  '@',
  '‹secret:x:1›',
  '›',
  '\u001b[31m',
  '\n',
  '\\n',
  '%20',
  '"',
  "'",
  'ghp_',
  'eyJ',
  '-----BEGIN PRIVATE KEY-----',
  'kind: Secret\ndata:\n',
  'user=',
  '::add-mask::',
  ' ',
  '=',
  '&amp;',
];

it(`hides given values in every encoding, twice is as good as once, lines stay (seed ${seed})`, () => {
  const random = randomOf(seed);
  for (let run = 0; run < RUNS; run += 1) {
    const secret = `${random.text(8 + random.below(24))}Z9`;
    const forms = [
      secret,
      JSON.stringify(secret).slice(1, -1),
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64'),
      Buffer.from(secret).toString('base64url'),
      Buffer.from(secret).toString('hex'),
      secret.toUpperCase(),
    ];
    const text = Array.from({ length: 12 }, () => random.of([...pieces, ...forms, random.text(9)])).join('');
    const redactor = createRedactor({ secrets: [secret] });
    const once = redactor.redact(text);
    for (const form of forms)
      expect(once, `seed ${seed}, run ${run}: ${JSON.stringify(text)}`).not.toContain(form);
    expect(once.split('\n')).toHaveLength(text.split('\n').length);
    expect(redactor.redact(once), `seed ${seed}, run ${run}: ${JSON.stringify(text)}`).toBe(once);
    expect(redactor.redact(text)).toBe(once);
  }
});

it(`never fails on what is no text at all (seed ${seed})`, () => {
  const random = randomOf(seed);
  for (let run = 0; run < RUNS; run += 1) {
    const units = Array.from({ length: 200 }, () => random.of([random.below(128), random.below(65_536)]));
    const text = String.fromCharCode(...units) + random.of(pieces);
    expect(redact(text).text.length).toBeLessThan(text.length * 12 + 60);
  }
});

/** Numbers that look random and are the same for the same seed (mulberry32). */
function randomOf(start: number): {
  readonly below: (limit: number) => number;
  readonly of: <Value>(values: readonly Value[]) => Value;
  readonly text: (length: number) => string;
} {
  let state = start;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
  return {
    below,
    // The index is below the length.
    of: <Value>(values: readonly Value[]) => values[below(values.length)] as Value,
    text: (length) => Array.from({ length }, () => alphabet[below(alphabet.length)] ?? '').join(''),
  };
}
