import { expect, it } from 'vitest';
import { escapeMarkdown } from './escape-markdown.js';
import { escapePlain } from './escape-plain.js';

it.each([
  ['colours', '\u001b[1;31mred\u001b[0m', 'red'],
  ['C1 sequences', '\u009b31mred', 'red'],
  ['links of terminals', '\u001b]8;;https://evil.example\u0007click\u001b]8;;\u001b\\', 'click'],
  ['an unfinished title, up to the end of its line', '\u001b]0;title\nnext', '\nnext'],
  ['control characters', 'a\u0000\u0007\u0008\u007fb', 'ab'],
  ['direction overrides', '\u202eexe.txt\u202c \u2066x\u2069', 'exe.txt x'],
  ['zero width', 'pass\u200bword\u2060\ufeff', 'password'],
  ['tags', `x${String.fromCodePoint(0xe0041, 0xe0042)}y`, 'xy'],
  ['variation selectors that smuggle', `x${String.fromCodePoint(0xe0101)}`, 'x'],
  ['half surrogate pairs', 'a\ud800b\udc00', 'ab'],
  ['carriage returns', 'a\r\nb\rc', 'a\nbc'],
  ['line separators', 'a\u2028b', 'a\nb'],
])('strips %s', (_name, value, expected) => {
  expect(escapePlain(value)).toBe(expected);
});

it('keeps what people write', () => {
  const text = 'Grüße, 你好, مرحبا, 😀 ❤️, a\tb\nc <b> & "q" `x`';
  expect(escapePlain(text)).toBe(text);
});

it('takes time that grows with the text and not with its square', () => {
  const started = performance.now();
  for (const text of ['\u001b]'.repeat(100_000), '\u001b['.repeat(100_000), '\u009b'.repeat(200_000)])
    escapePlain(text);
  for (const text of ['`'.repeat(200_000), '1'.repeat(200_000), ' \n'.repeat(100_000)])
    escapeMarkdown(text, 'code');
  expect(performance.now() - started).toBeLessThan(2000);
});

it.each([
  ['emphasis', '*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
  ['links', '[a](https://evil.example)', '\\[a\\](https://evil.example)'],
  ['tags and mentions', '<@1> <b>', '\\<@1\\> \\<b\\>'],
  ['headings', '# a\n  ## b', '\\# a\n  \\## b'],
  ['lists', '- a\n1. b\n+ c', '\\- a\n1\\. b\n\\+ c'],
  ['rules', '---', '\\---'],
  ['code', '`a`', '\\`a\\`'],
])('makes %s literal in Markdown', (_name, value, expected) => {
  expect(escapeMarkdown(value)).toBe(expected);
});

it('gives code a fence that it cannot close', () => {
  expect(escapeMarkdown('a\n```\nb', 'codeBlock')).toBe('````\na\n```\nb\n````');
  expect(escapeMarkdown('a `b`', 'code')).toBe('`` a `b` ``');
});

it('keeps an address inside its link', () => {
  expect(escapeMarkdown('https://a.example/(b)', 'url')).toBe('https://a.example/%28b%29');
});
