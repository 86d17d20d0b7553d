import { inspect } from 'node:util';
import { expect, it, vi } from 'vitest';
import { OpsError } from '../errors/ops-error.js';
import { createTemplate } from './create-template.js';

const shout = (value: string) => `[${value}]`;

function render(source: string, data: object, escapeValue: (value: string) => string = shout): string {
  return createTemplate<object>({ name: 'test', source, escape: escapeValue }).render(data);
}

function failure(work: () => unknown): OpsError {
  try {
    work();
  } catch (error) {
    expect.assert(OpsError.isInstance(error), `expected an OpsError, got ${inspect(error)}`);
    return error;
  }
  return expect.unreachable('it should have failed');
}

it.each([
  ['a field', '{{x}}', '[<a>]'],
  ['a field in a list', '{{#each list}}{{this}}{{/each}}', '[<b>][<c>]'],
  ['a block parameter', '{{#each list as |one|}}{{one}}{{/each}}', '[<b>][<c>]'],
  ['a field of the parent', '{{#each list}}{{../x}}{{/each}}', '[<a>][<a>]'],
  ['a field of the root', '{{#with deep}}{{@root.x}}{{/with}}', '[<a>]'],
  ['what a helper returns', '{{truncate x 10}}', '[<a>]'],
  ['what nested helpers return', '{{truncate (join list "<>") 20}}', '[<b><><c>]'],
  ['a fallback', '{{default none "<none>"}}', '[<none>]'],
  ['a value before its block of code', '{{codeBlock x}}', '[<a>]'],
])('escapes %s exactly once', (_name, source, expected) => {
  expect(render(source, { x: '<a>', list: ['<b>', '<c>'], deep: { y: 1 } })).toBe(expected);
});

it('leaves what the template itself says', () => {
  expect(render('<b>{{x}}</b> & {{! not this }}{{#if x}}<i>{{/if}}', { x: 1 })).toBe('<b>[1]</b> & <i>');
});

it.each([
  ['a triple-stash', '\n{{{x}}}', 'line 2, {{x}}'],
  ['an ampersand', '{{&x}}', 'line 1, {{x}}'],
  ['a partial', 'a\nb {{> part}}', 'line 2'],
  ['a block partial', '{{#> part}}{{/part}}', 'line 1'],
  ['an inline partial', '{{#*inline "part"}}{{/inline}}', 'line 1'],
  ['a decorator', '{{* decorate}}', 'line 1'],
  ['an unknown helper', '\n\n{{lookup x "y"}}', 'line 3, {{lookup}}'],
  ['the log helper', '{{log x}}', '{{log}}'],
  ['an unknown helper inside a helper', '{{truncate (shell x) 3}}', '{{shell}}'],
  ['an unknown block', '{{#x}}{{/x}}', '{{#x}}'],
  ['an unknown block with arguments', '{{#lookup x "y"}}{{/lookup}}', '{{#lookup}}'],
  ['a literal', '{{"x"}}', 'line 1'],
  ['named arguments', '{{truncate x length=3}}', '{{truncate}}'],
  ['an unknown variable', '{{@secret}}', '{{@secret}}'],
  ['a block with two values', '{{#each x y}}{{/each}}', '{{#each}}'],
  ['broken syntax', 'a\n{{#if x}}', 'It is not a valid template'],
])('refuses %s when it is compiled', (_name, source, where) => {
  const error = failure(() => createTemplate({ name: 'test', source, escape: shout }));
  expect(error).toMatchObject({ code: 'configuration', adapter: 'test' });
  expect(error.message).toContain(where);
});

it('refuses a parsed template, which could hold code', () => {
  const program = { type: 'Program', body: [], loc: {} };
  const source = program as unknown as string; // what a caller without types could pass
  expect(failure(() => createTemplate({ name: 'test', source, escape: shout })).code).toBe('configuration');
});

it('refuses a source over 64 KB, counted in bytes', () => {
  const source = 'ä'.repeat(33_000);
  expect(failure(() => createTemplate({ name: 'test', source, escape: shout })).message).toContain('65536');
});

it.each([
  ['an unknown field', 'a\n{{nothing}}', 'line 2, {{nothing}}'],
  ['an unknown field of a field', '{{deep.nothing}}', '{{deep.nothing}}'],
  ['an unknown field in a helper', '\n\n{{truncate nothing 3}}', 'line 3, {{nothing}}'],
  ['an unknown list', '{{#each nothing}}{{/each}}', '{{nothing}}'],
  ['an object as a text', '{{deep}}', 'line 1, {{deep}}'],
  ['a list as a text', '{{list}}', '{{list}}'],
  ['a function', '{{call}}', '{{call}}'],
  ['a text as a number', '{{percent x}}', 'line 1, {{percent}}'],
  ['a text as a time', '{{date x}}', '{{date}}'],
  ['a text as an address', '{{url x}}', '{{url}}'],
])('names template, line and field for %s', (_name, source, where) => {
  const data = { x: 'private', deep: { y: 1 }, list: [1], call: () => 'private' };
  const error = failure(() => render(source, data));
  expect(error).toMatchObject({ code: 'configuration', adapter: 'test', isRetryable: false });
  expect(error.message).toContain(where);
  expect(inspect(error, { depth: 8 })).not.toContain('private');
});

it('takes an unknown field for false in a condition', () => {
  expect(
    render('{{#if nothing}}a{{else if deep.nothing}}b{{else}}c{{/if}}{{#unless nothing}}d{{/unless}}', {}),
  ).toBe('cd');
});

it.each(['constructor', '__proto__', 'toString', 'deep.constructor.name', 'list.map', 'x.__proto__.length'])(
  'does not reach %s through a prototype',
  (field) => {
    expect(failure(() => render(`{{${field}}}`, { x: 'a', deep: {}, list: [] })).message).toContain(field);
  },
);

it('does not print what is inherited, and does not write to the console about it', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const data: object = Object.create({ inherited: 'from the prototype' });
  expect(failure(() => render('{{inherited}}', data)).message).toContain('no such field');
  expect(failure(() => render('{{hasOwnProperty}}', data)).message).toContain('no such field');
  expect(log).not.toHaveBeenCalled();
});

it('bounds nested repetition before it explodes', () => {
  const list: unknown[] = [];
  for (let index = 0; index < 8; index += 1) list.push(list);
  const source = `${'{{#each this}}'.repeat(12)}x${'{{/each}}'.repeat(12)}`;
  expect(failure(() => render(source, list)).message).toContain('10000 times');
});

it('bounds what is printed', () => {
  expect(failure(() => render('{{x}}', { x: 'x'.repeat(200_001) })).message).toContain('200000');
  const source = `{{#each list}}${'x'.repeat(60_000)}{{/each}}`;
  expect(failure(() => render(source, { list: [1, 2, 3, 4] })).message).toContain('200000');
});

it('keeps one rendering from using up the budget of the next', () => {
  const template = createTemplate<object>({
    name: 'test',
    source: '{{#each list}}x{{/each}}',
    escape: shout,
  });
  const list = Array.from({ length: 6000 }, (_, index) => index);
  expect(template.render({ list })).toHaveLength(6000);
  expect(template.render({ list })).toHaveLength(6000);
});

it('tells the escape function where a value stands', () => {
  const source = '{{x}} {{code x}} {{codeBlock x}} {{url link}}';
  const places = createTemplate<object>({ name: 'test', source, escape: (_value, place) => place });
  expect(places.render({ x: 'a', link: 'https://example.com/' })).toBe('text code codeBlock url');
});

it('does not take an object of the data for marked code', () => {
  const data = { x: { text: 'raw', place: 'code' } };
  expect(failure(() => render('{{x}}', data)).message).toContain('an object');
});

it.each([
  ['{{truncate x 4}}', { x: 'abcdef' }, 'abc…'],
  ['{{firstLine x}}', { x: '\n one \r\ntwo' }, 'one'],
  ['{{date at}}', { at: '2026-01-31T14:05:06Z' }, '2026-01-31 14:05 UTC'],
  ['{{date at "iso"}}', { at: '2026-01-31T14:05:06Z' }, '2026-01-31T14:05:06.000Z'],
  [
    '{{date at "ago" now}}',
    { at: '2026-01-31T14:05:06Z', now: new Date('2026-01-31T16:06:00Z') },
    '2 hours ago',
  ],
  ['{{plural one "time"}} {{plural two "entry" "entries"}}', { one: 1, two: 2 }, '1 time 2 entries'],
  ['{{percent x}}', { x: 0.874 }, '87%'],
  ['{{duration x}}', { x: 200_000 }, '3 min 20 s'],
  ['{{join x}} {{join x "/"}}', { x: ['a', 'b'] }, 'a, b a/b'],
  ['{{#if (eq x "a")}}yes{{else}}no{{/if}}', { x: 'a' }, 'yes'],
  [
    '{{#each x}}{{#unless @first}}, {{/unless}}{{@index}}{{#if @last}}.{{/if}}{{/each}}',
    { x: ['a', 'b'] },
    '0, 1.',
  ],
])('%s', (source, data, expected) => {
  expect(render(source, data, (value) => value)).toBe(expected);
});
