import { expect, it } from 'vitest';
import { createRedactor, redact } from './redactor.js';

const letters = 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKlMnOpQrStUvWxYz0123456789';
const some = (length: number): string => letters.slice(0, length);
const hex = (length: number): string => '0a1b2c3d4e5f6789'.repeat(8).slice(0, length);

// Put together at run time, so that no scanner takes this file for a leak.
it.each([
  ['github-token', `ghp_${some(36)}`],
  ['github-token', `github_pat_${some(60)}`],
  ['gitlab-token', `glpat-${some(20)}`],
  ['slack-token', `xoxb-${'1'.repeat(12)}-${some(24)}`],
  ['aws-access-key', `AKIA${'ABCD1234'.repeat(2)}`],
  ['google-api-key', `AIza${some(35)}`],
  ['stripe-key', `sk_live_${some(24)}`],
  ['npm-token', `npm_${some(36)}`],
  ['pypi-token', `pypi-${some(60)}`],
  ['openai-key', `sk-proj-${some(48)}`],
  ['anthropic-key', `sk-ant-api03-${some(40)}`],
  ['jwt', `eyJ${some(20)}.eyJ${some(30)}.${some(20)}`],
  ['sendgrid-key', `SG.${some(22)}.${some(43)}`],
  ['databricks-token', `dapi${hex(32)}`],
])('masks a %s', (kind, secret) => {
  const result = redact(`using ${secret} now`);
  expect(result).toEqual({ text: `using ‹secret:${kind}:1› now`, redactions: [{ kind, count: 1 }] });
});

it.each([
  [
    `https://hooks.slack.com/services/T000/B000/${some(24)}`,
    'https://hooks.slack.com/‹secret:slack-webhook:1›',
  ],
  ['postgres://shop:hunter2@db:5432/shop', 'postgres://shop:‹secret:url-password:1›@db:5432/shop'],
  [`Authorization: Bearer ${some(30)}`, 'Authorization: Bearer ‹secret:authorization:1›'],
  [`curl -H "Authorization: token ${some(30)}"`, 'curl -H "Authorization: token ‹secret:authorization:1›"'],
  [`aws_secret_access_key = ${some(40)}`, 'aws_secret_access_key = ‹secret:aws-secret-key:1›'],
  ['DB_PASSWORD=Tr0ub4dor&3', 'DB_PASSWORD=‹secret:assigned-secret:1›&3'],
  ['  password: "c0rrect-horse"', '  password: "‹secret:assigned-secret:1›"'],
  ['{"apiKey":"a1b2c3d4e5f6"}', '{"apiKey":"‹secret:assigned-secret:1›"}'],
  ['login --token abc123def456', 'login --token ‹secret:command-line-password:1›'],
  [`//registry.example/:_authToken=${hex(36)}`, '//registry.example/:_authToken=‹secret:npm-token:1›'],
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

const key = [
  '-----BEGIN RSA PRIVATE KEY-----',
  ...Array.from({ length: 6 }, () => some(64)),
  `${some(20)}==`,
  '-----END RSA PRIVATE KEY-----',
];

it('masks a private key across its lines and keeps their number', () => {
  const { text, redactions } = redact(['cat key.pem', ...key, 'done'].join('\n'));
  expect(text.split('\n')).toEqual(['cat key.pem', ...key.map(() => '‹secret:private-key:1›'), 'done']);
  expect(redactions).toEqual([{ kind: 'private-key', count: 1 }]);
});

it.each([
  ['its beginning', key.slice(3)],
  ['its end', key.slice(0, 4)],
  ['both ends', key.slice(1, 7)],
])('masks a private key without %s', (_, part) => {
  expect(redact(part.join('\n')).text).toBe(part.map(() => '‹secret:private-key:1›').join('\n'));
});

it('masks a piece of a key in the middle of other lines', () => {
  const { text } = redact(['dump', ...key.slice(1, 7), 'done'].join('\n'));
  expect(text.split('\n')).toEqual(['dump', ...key.slice(1, 7).map(() => '‹secret:private-key:1›'), 'done']);
});

it('masks the values that it is told, wherever they stand', () => {
  const result = redact('prefix-swordfish-suffix and sword', { secrets: ['sword', 'swordfish', 'ab'] });
  expect(result.text).toBe('prefix-‹secret:known-value:1›-suffix and ‹secret:known-value:2›');
});
