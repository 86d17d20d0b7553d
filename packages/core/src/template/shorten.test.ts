import { expect, it } from 'vitest';
import { shorten } from './shorten.js';
import { shortenMarkup } from './shorten-markup.js';

const lines = Array.from({ length: 300 }, (_, index) => `line ${index + 1}`).join('\n');

it('leaves what fits', () => {
  expect(shorten('abc', 3)).toBe('abc');
  expect(shortenMarkup('```\nabc', 7)).toBe('```\nabc');
});

it('says how many lines are missing, and counts them right', () => {
  const short = shorten(lines, 800, { unit: 'lines' });
  const kept = short.split('\n').slice(0, -1);
  expect(short.length).toBeLessThanOrEqual(800);
  expect(kept.at(-1)).toBe(`line ${kept.length}`);
  expect(short).toMatch(new RegExp(`\\n… ${300 - kept.length} more lines$`));
});

it('says how many characters are missing, and counts them right', () => {
  const short = shorten('x'.repeat(40_000), 1000);
  const kept = short.indexOf('…');
  expect(short).toHaveLength(1000);
  expect(short.slice(kept)).toBe(`… ${(40_000 - kept).toLocaleString('en-US')} more characters`);
});

it('shortens one endless line by characters', () => {
  expect(shorten('x'.repeat(500), 100, { unit: 'lines' })).toMatch(/^x+… \d+ more characters$/);
});

it.each([0, 1, 2, 5, 20, 60])('never exceeds %i characters', (maxLength) => {
  for (const shortener of [shorten, shortenMarkup]) {
    expect(shortener('😀\n'.repeat(500), maxLength).length).toBeLessThanOrEqual(maxLength);
  }
});

it('never splits a surrogate pair', () => {
  for (let maxLength = 0; maxLength < 90; maxLength += 1) {
    for (const text of [shorten('😀'.repeat(200), maxLength), shortenMarkup('😀'.repeat(200), maxLength)]) {
      expect(text, String(maxLength)).not.toMatch(/\p{Cs}/u);
    }
  }
});

it('closes a block of code that it cuts', () => {
  const short = shortenMarkup(`before\n\`\`\`\n${lines}\n\`\`\`\nafter`, 200);
  expect(short.length).toBeLessThanOrEqual(200);
  expect(short).toMatch(/\n```\n… [\d,]+ more characters$/);
  expect(short.match(/^```/gm)).toHaveLength(2);
});

it('closes a longer fence with one as long', () => {
  expect(shortenMarkup(`\`\`\`\`\n\`\`\`\n${lines}`, 200)).toMatch(/\n````\n… [\d,]+ more characters$/);
});

it('closes a block of code that is indented', () => {
  expect(shortenMarkup(`1. do\n    \`\`\`\n${lines}`, 200)).toMatch(/\n```\n… [\d,]+ more characters$/);
  expect(shortenMarkup(`    \`\`\`\na\n\`\`\`\n${lines}`, 200)).not.toMatch(/```\n…/);
});

it('splits neither an entity nor an escape', () => {
  for (let maxLength = 60; maxLength < 80; maxLength += 1) {
    expect(shortenMarkup('&amp;'.repeat(100), maxLength)).toMatch(/^(?:&amp;)*\n… /);
    expect(shortenMarkup('\\*'.repeat(100), maxLength)).toMatch(/^(?:\\\*)*\n… /);
  }
});
