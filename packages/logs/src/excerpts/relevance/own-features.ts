import type { KeptLines } from './kept-lines.js';
import type { LineFacts } from './line-facts.js';
import { lineForms, MAX_FORM_CHARACTERS } from './line-forms.js';
import { createWordReader, wordClassNames } from './word-classes.js';

/** Names of what is known of a line by itself, in the order that `ownFeatures` fills. */
export const ownFeatureNames: readonly string[] = [
  ...wordClassNames,
  ...wordClassNames.map((name) => `${name}Early`),
  ...lineForms.map(([name]) => name),
  ...['short', 'long', 'veryLong', 'fewWords', 'manyWords'],
  ...['ruleSure', 'ruleLikely', 'ruleWeak', 'ruleEcho', 'inTrace', 'isDiagnostic', 'isFailedTest'],
  ...['firstOfShape', 'shapeTwice', 'shapeOften', 'shapeCrowd'],
];

/** Gives a function that writes what the line at `index` says by itself to the begin of `row`: 0 or 1 for every name. */
export function ownFeatures(lines: KeptLines, facts: LineFacts): (index: number, row: Float32Array) => void {
  const readWords = createWordReader();
  return (index, row) => {
    const line = lines.texts[index] ?? '';
    const text = line.length > MAX_FORM_CHARACTERS ? line.slice(0, MAX_FORM_CHARACTERS) : line;
    const { bits, early, words } = readWords(text);
    const length = text.trim().length;
    const rule = facts.rule[index] ?? 0;
    const first = lines.firstLike[index] ?? 0;
    const shapeCount = facts.shapeCount[first] ?? 1;
    let next = 0;
    const put = (value: boolean): void => {
      row[next] = value ? 1 : 0;
      next += 1;
    };
    for (let place = 0; place < wordClassNames.length; place += 1) put(((bits >> place) & 1) === 1);
    for (let place = 0; place < wordClassNames.length; place += 1) put(((early >> place) & 1) === 1);
    for (const [, pattern] of lineForms) put(pattern.test(text));
    put(length > 0 && length < 12);
    put(length > 120);
    put(length > 250);
    put(length > 0 && words < 3);
    put(words > 12);
    put(rule >= 0.7);
    put(rule >= 0.4 && rule < 0.7);
    put(rule > 0 && rule < 0.4);
    put(facts.isEcho[index] === 1);
    put(facts.isInTrace[index] === 1);
    put(facts.isDiagnostic[index] === 1);
    put(facts.isFailedTest[index] === 1);
    put(first === index);
    put(shapeCount === 2);
    put(shapeCount > 2 && shapeCount <= 8);
    put(shapeCount > 8);
  };
}
