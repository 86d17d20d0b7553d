import { expect, it } from 'vitest';
import { wrap } from './wrap.js';

it('breaks at spaces, indents every line, and loses nothing', () => {
  const text = 'The build follows an import of a file that is not there';
  const wrapped = wrap(text, 30, '  ');
  for (const line of wrapped.split('\n')) expect(line).toMatch(/^ {2}\S.{0,27}$/);
  expect(wrapped.replace(/\n? {2}/g, ' ').trim()).toBe(text);
});

it('breaks a long path after a slash, and a long word anywhere', () => {
  expect(wrap('src/main/java/com/acme/shop/Price.java', 25)).toBe('src/main/java/com/acme/\nshop/Price.java');
  expect(wrap('x'.repeat(45), 20)).toBe(`${'x'.repeat(20)}\n${'x'.repeat(20)}\nxxxxx`);
});
