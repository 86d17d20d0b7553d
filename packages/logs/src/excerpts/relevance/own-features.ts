import type { LineFacts } from './line-facts.js';
import { lineForms, MAX_FORM_CHARACTERS } from './line-forms.js';
import { wordClassesOf, wordClassNames } from './word-classes.js';

/** Names of what is known of a line by itself, in the order that `ownFeatures` fills. */
export const ownFeatureNames: readonly string[] = [
  ...wordClassNames,
  ...wordClassNames.map((name) => `${name}Early`),
  ...lineForms.map(([name]) => name),
  ...['short', 'long', 'veryLong', 'fewWords', 'manyWords'],
  ...['ruleSure', 'ruleLikely', 'ruleWeak', 'ruleEcho', 'inTrace', 'isDiagnostic', 'isFailedTest'],
  ...['firstOfShape', 'shapeTwice', 'shapeOften', 'shapeCrowd'],
];

/** Writes what a line says by itself into `row`, from `at` on: 0 or 1 for every name. */
export function ownFeatures(line: string, facts: LineFacts, row: Float32Array, at: number): void {
  const text = line.length > MAX_FORM_CHARACTERS ? line.slice(0, MAX_FORM_CHARACTERS) : line;
  const { bits, early, words } = wordClassesOf(text);
  const length = text.trim().length;
  let next = at;
  const put = (value: boolean): void => {
    row[next] = value ? 1 : 0;
    next += 1;
  };
  for (let index = 0; index < wordClassNames.length; index += 1) put(((bits >> index) & 1) === 1);
  for (let index = 0; index < wordClassNames.length; index += 1) put(((early >> index) & 1) === 1);
  for (const [, pattern] of lineForms) put(pattern.test(text));
  put(length > 0 && length < 12);
  put(length > 120);
  put(length > 250);
  put(length > 0 && words < 3);
  put(words > 12);
  put(facts.rule >= 0.7);
  put(facts.rule >= 0.4 && facts.rule < 0.7);
  put(facts.rule > 0 && facts.rule < 0.4);
  put(facts.isEcho);
  put(facts.isInTrace);
  put(facts.isDiagnostic);
  put(facts.isFailedTest);
  put(facts.shapeIndex === 0);
  put(facts.shapeCount === 2);
  put(facts.shapeCount > 2 && facts.shapeCount <= 8);
  put(facts.shapeCount > 8);
}
