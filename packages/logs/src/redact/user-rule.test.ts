import { expect, it } from 'vitest';
import { createRedactor, redact } from './redactor.js';

const rule = { kind: 'acme-key', pattern: /acme_(?<secret>[a-z0-9]{8,64})/, keywords: ['ACME_'] };

it('masks what a rule of the user describes', () => {
  expect(redact('with acme_1a2b3c4d5e and', { rules: [rule] }).text).toBe(
    'with acme_‹secret:acme-key:1› and',
  );
});

it.each([
  ['a repetition without end', /acme_[a-z]+/],
  ['a repeated repetition', /(?:a{1,50}){1,50}b/],
  ['an open repetition', /acme_[a-z]{8,}/],
  ['alternatives repeated often', /(?:a|a){1,60}b/],
  ['three long repetitions in a row', /a{1,100}a{1,100}a{1,100}b/],
  ['a reference back', /(a)\1/],
])('refuses a pattern with %s', (_, pattern) => {
  expect(() => createRedactor({ rules: [{ ...rule, pattern }] })).toThrow(TypeError);
});

it.each([[/[+*]{1,9}/], [/\+a{3}/], [/(?<=key=)[\w-]{20,40}(?![\w-])/], [/(?:live|test)_[a-z0-9]{24}/]])(
  'takes %s',
  (pattern) => {
    expect(() => createRedactor({ rules: [{ ...rule, pattern }] })).not.toThrow();
  },
);

it.each([
  ['without keywords', { ...rule, keywords: [] }],
  ['with a keyword that stands everywhere', { ...rule, keywords: ['a'] }],
  ['with a kind that is no name', { ...rule, kind: 'Acme Key' }],
])('refuses a rule %s', (_, wrong) => {
  expect(() => createRedactor({ rules: [wrong] })).toThrow(TypeError);
});
