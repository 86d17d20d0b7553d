import { expect, it } from 'vitest';
import { severityWords, toSeverity } from './severity.js';

it.each([
  ['error', 'error'],
  ['ERROR', 'error'],
  ['fatal error', 'error'],
  ['E', 'error'],
  ['Fehler', 'error'],
  ['erreur', 'error'],
  ['エラー', 'error'],
  ['warning', 'warning'],
  ['Deprecation Warning', 'warning'],
  ['UserWarning', 'warning'],
  ['note', 'warning'],
  ['w', 'warning'],
  ['Warnung', 'warning'],
  ['警告', 'warning'],
])('takes %j for an %s', (word, severity) => {
  expect(toSeverity(word)).toBe(severity);
});

it.each(['', 'main', 'errors.ts', 'warner'])('knows no level %j', (word) => {
  expect(toSeverity(word)).toBeUndefined();
});

it('knows the level of every word that the patterns find', () => {
  const words = severityWords.split('|').map((word) => word.replace(/^\[(.).\]/, '$1'));
  expect(words.filter((word) => toSeverity(word) === undefined)).toEqual([]);
});
