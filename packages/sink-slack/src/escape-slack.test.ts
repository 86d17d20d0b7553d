import { expect, it } from 'vitest';
import { escapeSlack } from './escape-slack.js';

it.each([
  ['mentions', '<!channel> <@U1> <#C1>', '&lt;!channel&gt; &lt;@U1&gt; &lt;#C1&gt;'],
  ['links', '<https://evil.example|bank>', '&lt;https://evil.example|bank&gt;'],
  ['entities', '&lt;!channel&gt; &amp;', '&amp;lt;!channel&amp;gt; &amp;amp;'],
  ['fences', 'a ``` b ```` c `d`', 'a ˋˋˋ b ˋˋˋˋ c `d`'],
  ['what turns around and what is not seen', '\u202etxt.exe\u202c a\u200bb\u001b[31m', 'txt.exe ab'],
])('makes %s literal', (_name, value, expected) => {
  expect(escapeSlack(value, 'text')).toBe(expected);
});

it('leaves quotes, apostrophes and equal signs as they are', () => {
  expect(escapeSlack(`it's "a" = b`, 'text')).toBe(`it's "a" = b`);
});

it('makes a span of code, or a block where a span cannot hold it', () => {
  expect(escapeSlack('npm test', 'code')).toBe('`npm test`');
  expect(escapeSlack('echo `date`', 'code')).toBe('```\necho `date`\n```');
  expect(escapeSlack('a\nb', 'code')).toBe('```\na\nb\n```');
  expect(escapeSlack('', 'code')).toBe('` `');
});

it('keeps a block of code closed', () => {
  expect(escapeSlack('a\n```\n<b>', 'codeBlock')).toBe('```\na\nˋˋˋ\n&lt;b&gt;\n```');
});

it('keeps an address inside its link', () => {
  expect(escapeSlack('https://a.example/?a=1&b=<|>', 'url')).toBe('https://a.example/?a=1&amp;b=%3C%7C%3E');
});
