import { expect, it } from 'vitest';
import { redact } from '../redactor.js';

const letters = 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKlMnOpQrStUvWxYz0123456789';
const some = (length: number): string => letters.slice(0, length);

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

it('masks a private key on one line, with what is written for line breaks', () => {
  const text = `{"private_key": "${key.join('\\n')}", "id": 1}`;
  expect(redact(text).text).toBe('{"private_key": "‹secret:private-key:1›", "id": 1}');
});

it('masks a private key behind the marks that a program puts before its output', () => {
  const { text } = redact(key.map((line) => `#6 0.245 ${line}`).join('\n'));
  expect(text).not.toContain(some(20));
});

it('masks a private key of OpenPGP in a comment, with its headers', () => {
  const block = ['-----BEGIN PGP PRIVATE KEY BLOCK-----', 'Version: GnuPG v2', '', ...key.slice(1, 7)];
  const { text } = redact(
    ['/*', ...block.map((line) => ` * ${line}`), ' */', 'Error: it was read'].join('\n'),
  );
  expect(text).not.toContain(some(20));
  expect(text).toContain('Error: it was read');
});

it('masks a private key that follows a public one', () => {
  const open = ['-----BEGIN PGP PUBLIC KEY BLOCK-----', '', ...key.slice(1, 7)];
  const { text } = redact([...open, '-----END PGP PUBLIC KEY BLOCK-----', ...key].join('\n'));
  expect(text.split('\n').filter((line) => line.startsWith('‹secret:private-key'))).toHaveLength(key.length);
});

it('stops where the key stops when its end is missing', () => {
  const { text } = redact([...key.slice(0, 4), 'Error: bad decrypt', 'exit 1'].join('\n'));
  expect(text).toContain('\nError: bad decrypt\nexit 1');
});

it.each([
  ['a certificate', ['-----BEGIN CERTIFICATE-----', ...key.slice(1, 7), '-----END CERTIFICATE-----']],
  ['a public key', ['-----BEGIN PUBLIC KEY-----', ...key.slice(1, 7), '-----END PUBLIC KEY-----']],
  [
    'a public key of OpenPGP',
    [
      '-----BEGIN PGP PUBLIC KEY BLOCK-----',
      'Version: GnuPG v2',
      '',
      ...key.slice(1, 7),
      '=JG+I',
      '-----END PGP PUBLIC KEY BLOCK-----',
    ],
  ],
  ['a placeholder', ['-----BEGIN PRIVATE KEY-----', 'xxx', '-----END PRIVATE KEY-----']],
  ['a sentence about keys', ['expected -----BEGIN PRIVATE KEY----- in line 1', 'but got nothing']],
])('leaves %s alone', (_, lines) => {
  expect(redact(lines.join('\n')).redactions).toEqual([]);
});
