import { expect, it } from 'vitest';
import { bestTimeOf } from '../testing/best-time-of.js';
import { secretRules } from './all-rules.js';
import { createRedactor, redact } from './redactor.js';

const LENGTH = 16_000;
const MAX_MS = 60;
/** Fillers that make greedy parts run far before they fail. */
const fillers = [
  'a',
  'A1',
  ' ',
  '-',
  '.',
  '=',
  ':',
  '"',
  '\\',
  '/',
  '%41',
  'a:',
  'a=',
  'eyJ',
  '\\n',
  '\n',
  '{',
  'aB3+',
];

function hostileTexts(keyword: string): readonly string[] {
  return fillers.flatMap((filler) => [
    keyword + filler.repeat(LENGTH / filler.length),
    filler.repeat(LENGTH / filler.length) + keyword,
    (keyword + filler).repeat(LENGTH / (keyword.length + filler.length)),
  ]);
}

const named = secretRules.map((rule) => [`${rule.kind} ${rule.keywords[0] ?? ''}`, rule] as const);

it.each(named)('%s takes linear time', (_, { pattern, keywords }) => {
  for (const keyword of [...keywords.slice(0, 2), ...(keywords.length === 0 ? ['x'] : [])])
    for (const text of hostileTexts(keyword)) {
      const milliseconds = bestTimeOf(() => text.replace(pattern, ''), MAX_MS);
      expect(milliseconds, `${keyword} in ${text.slice(0, 40)}`).toBeLessThan(MAX_MS);
    }
});

it.each(named)(
  '%s has keywords in lower case and repeats no repetition',
  (_, { keywords, pattern, kind }) => {
    for (const keyword of keywords) expect(keyword).toBe(keyword.toLowerCase());
    expect(kind).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(pattern.source).not.toMatch(/\((?:\?:)?(?:\[[^\]]*\]|\\[wWsSdD]|\.)[+*]\)[+*{]/);
  },
);

it.each([
  ['assignments', 'password="a=b:c",'],
  ['quotes that never close', 'token="'],
  ['names without an end', 'apiKey_'],
  ['addresses', 'a://b:c@d '],
  ['base64', 'QUJDRA'],
  ['lines of keys', `${'Ab1+'.repeat(16)}\n`],
  ['beginnings of keys', '-----BEGIN RSA PRIVATE KEY-----\n'],
  ['logins and passwords', 'user=abc\npassword=defg\n'],
  ['manifests', 'kind: Secret\ndata:\n  a: QUJDREVG\n---\n'],
  ['colours', '\u001b[31ma\u001b[0m'],
  ['escapes', '\\u0041%41&amp;'],
  ['marks', '‹secret:a:1›'],
])('a text of nothing but %s takes time that grows with its length and not faster', (_, piece) => {
  const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
  const [short, long] = [text(20_000), text(160_000)];
  const shortTime = bestOf(3, () => redact(short));
  const longTime = bestOf(3, () => redact(long));
  // Eight times the text; quadratic work would take 64 times as long.
  expect(longTime).toBeLessThan(24 * shortTime + 60);
});

it('stays affordable for a text of nothing but different secrets', () => {
  const lines = Array.from(
    { length: 2_000 },
    (_, index) => `TOKEN=${(index * 7919).toString(36)}x9K2q7Zp3Lw8Xr`,
  );
  const redactor = createRedactor();
  expect(bestOf(1, () => redactor.redact(lines.join('\n')))).toBeLessThan(3_000);
  expect(redactor.redactions()[0]?.count).toBe(2_000);
});

function bestOf(attempts: number, work: () => void): number {
  const times = Array.from({ length: attempts }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  });
  return Math.min(...times);
}
