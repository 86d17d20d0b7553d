import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { createRedactor, redact } from './redactor.js';

const letters = 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKlMnOpQrStUvWxYz0123456789';
const some = (length: number): string => letters.slice(0, length);
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const hex = (length: number): string => '7f3a9c1e5b82d064'.repeat(8).slice(0, length);

// Put together at run time, so that no scanner takes this file for a leak.
it.each([
  ['github-token', `ghp_${some(36)}`],
  ['github-token', `github_pat_${some(60)}`],
  ['gitlab-token', `glpat-${some(20)}`],
  ['slack-token', `xoxb-${'1'.repeat(12)}-${some(24)}`],
  ['aws-access-key', `AKIA${'ABCD1234'.repeat(2)}`],
  ['google-api-key', `AIza${hex(35)}`],
  ['stripe-key', `sk_live_${some(24)}`],
  ['npm-token', `npm_${some(36)}`],
  ['pypi-token', `pypi-${some(60)}`],
  ['openai-key', `sk-proj-${some(48)}`],
  ['anthropic-key', `sk-ant-api03-${some(93).slice(0, 76)}-${some(16)}AA`],
  ['jwt', `${base64url({ alg: 'HS256' })}.${base64url({ sub: 'shop', iat: 1 })}.${some(20)}`],
  ['sendgrid-key', `SG.${some(22)}.${some(43)}`],
  ['databricks-token', `dapi${hex(32)}`],
])('masks a %s', (kind, secret) => {
  const result = redact(`using ${secret} now`);
  expect(result).toEqual({ text: `using ‹secret:${kind}:1› now`, redactions: [{ kind, count: 1 }] });
});

it.each([
  [
    `https://hooks.slack.com/services/T0ABC1DEF/B0ABC1DEF/${some(24)}`,
    'https://hooks.slack.com/services/‹secret:slack-webhook:1›',
  ],
  [
    'postgres://shop:hunter2@db:5432/shop',
    'postgres://‹secret:login:1›:‹secret:url-credential:1›@db:5432/shop',
  ],
  [`Authorization: Bearer ${some(30)}`, 'Authorization: Bearer ‹secret:authorization:1›'],
  [`curl -H "Authorization: token ${some(30)}"`, 'curl -H "Authorization: token ‹secret:authorization:1›"'],
  [`aws_secret_access_key = ${some(40)}`, 'aws_secret_access_key = ‹secret:aws-secret-key:1›'],
  ['DB_PASSWORD=Tr0ub4dor&3', 'DB_PASSWORD=‹secret:assigned-secret:1›'],
  ['  password: "c0rrect-horse"', '  password: "‹secret:assigned-secret:1›"'],
  ['{"apiKey":"a9f0c3b7e5d2"}', '{"apiKey":"‹secret:assigned-secret:1›"}'],
  ['login --token abc123def456', 'login --token ‹secret:assigned-secret:1›'],
  [`//registry.example/:_authToken=${hex(36)}`, '//registry.example/:_authToken=‹secret:assigned-secret:1›'],
])('masks the secret in %j and nothing else', (text, expected) => {
  expect(redact(text).text).toBe(expected);
});

it.each([
  'token: ***',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a workflow's expression, not a template
  'PASSWORD=${{ secrets.DB_PASSWORD }}',
  'export API_KEY=$API_KEY',
  'password: string',
  'secret: undefined',
  'Bearer authentication',
  'token=<your-token>',
  'Unexpected token: punctuation',
  'commit 0a1b2c3d4e5f67890a1b2c3d4e5f67890a1b2c3d',
  'sha512-AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKlMnOpQrStUvWxYz==',
  'https://github.com/acme/shop/actions/runs/123456789',
  'at Object.secretKey (/app/src/secret-key.js:12:5)',
  'git@github.com:acme/shop.git',
  'SyntaxError: Unexpected token } in JSON at position 12',
])('leaves %j alone', (text) => {
  expect(redact(text)).toEqual({ text, redactions: [] });
});

it('gives the same secret the same pseudonym and another one another, across texts', () => {
  const redactor = createRedactor();
  const [first, second] = [`ghp_${some(36)}`, `ghp_${hex(36)}`];
  expect(redactor.redact(`${first} ${second}`)).toBe('‹secret:github-token:1› ‹secret:github-token:2›');
  expect(redactor.redact(`PASSWORD=${first}`)).toBe('PASSWORD=‹secret:github-token:1›');
  expect(redactor.redactions()).toEqual([{ kind: 'github-token', count: 2 }]);
});

it('masks the values that it is told, wherever they stand', () => {
  const result = redact('prefix-swordfish-suffix and sword', { secrets: ['sword', 'swordfish', 'ab'] });
  expect(result.text).toBe('prefix-‹secret:known-value:1›-suffix and ‹secret:known-value:2›');
});

it('hides what it found in one text in every later one, however it is written there', () => {
  const redactor = createRedactor();
  const secret = hex(24);
  redactor.learn(`export SHOP_TOKEN=${secret}`);
  const forms = [secret, Buffer.from(`x${secret}y`).toString('base64'), secret.toUpperCase()];
  for (const form of forms)
    expect(redactor.redact(`sent ${form} on`)).toContain('‹secret:assigned-secret:1›');
});

it('puts secrets back in this process only, and shows them to nobody who prints it', () => {
  const redactor = createRedactor();
  const secret = `ghp_${some(36)}`;
  const text = redactor.redact(`push with ${secret}`);
  expect(redactor.reveal(`it said: ${text}`)).toBe(`it said: push with ${secret}`);
  expect(redactor.reveal('‹secret:github-token:9›')).toBe('‹secret:github-token:9›');
  for (const shown of [
    JSON.stringify(redactor),
    inspect(redactor, { depth: 9, showHidden: true }),
    String(redactor),
  ])
    expect(shown).not.toContain(secret);
});

it('reports kinds, counts and lines, and never a value', () => {
  const redactor = createRedactor();
  const secret = `ghp_${some(36)}`;
  redactor.redact(`first\n${secret}\n${secret} PASSWORD=c0rrect-horse`, 40);
  expect(redactor.report()).toEqual([
    { kind: 'github-token', count: 1, occurrences: 2, verified: 0, lines: [41, 42] },
    { kind: 'assigned-secret', count: 1, occurrences: 1, verified: 0, lines: [42] },
  ]);
  expect(JSON.stringify(redactor.report())).not.toContain(secret);
});

it('shows what is allowed', () => {
  const options = { allow: ['c0rrect-horse', /^test-/] };
  expect(redact('PASSWORD=c0rrect-horse TOKEN=test-1a2b3c4d5e', options).redactions).toEqual([]);
  expect(redact('PASSWORD=c0rrect-horse-2', options).redactions).toHaveLength(1);
});

it('keeps its own marks, and what CI systems masked', () => {
  const once = redact(`TOKEN=ghp_${some(36)} secret: "${hex(20)}"`).text;
  expect(redact(once)).toEqual({ text: once, redactions: [] });
  expect(redact('PASSWORD=*** token: "***"').redactions).toEqual([]);
});

it('learns what a workflow asks to mask', () => {
  const { text } = redact('::add-mask::swordfish\nlogging in with swordfish');
  expect(text).toBe('::add-mask::‹secret:masked-value:1›\nlogging in with ‹secret:masked-value:1›');
});
