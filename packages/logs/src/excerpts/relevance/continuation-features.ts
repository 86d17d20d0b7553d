import type { KeptLines } from './kept-lines.js';

/** Names of what the forms of two lines in a row tell about belonging together. */
export const continuationFeatureNames: readonly string[] = [
  ...['deeper', 'shallower', 'level', 'shallowerAfterBlank', 'noDeeperAfterBlank'],
  ...['secondBlank', 'flushAfterBlank', 'flush'],
];

/** For each line: how it stands to the lines above it; `row(index)` is good until it is called again. */
export function continuationFeatures({ indents, isBlank }: KeptLines): (index: number) => Float32Array {
  const row = new Float32Array(continuationFeatureNames.length);
  const above = new Int32Array(indents.length);
  let last = 0;
  for (const [index, indent] of indents.entries()) {
    above[index] = last;
    if (isBlank[index] !== true) last = indent;
  }
  return (index) => {
    const indent = indents[index] ?? 0;
    const indentAbove = above[index] ?? 0;
    const isAfterBlank = isBlank[index - 1] === true;
    const values = [
      indent > indentAbove,
      indent < indentAbove,
      indent === indentAbove,
      indent < indentAbove && isAfterBlank,
      indent <= indentAbove && isAfterBlank,
      isBlank[index] === true && isAfterBlank,
      indent === 0 && isAfterBlank,
      indent === 0,
    ];
    row.set(values.map(Number));
    return row;
  };
}
