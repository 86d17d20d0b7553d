import type { KeptLines } from './kept-lines.js';

/** Names of what the forms of two lines in a row tell about belonging together. */
export const continuationFeatureNames: readonly string[] = [
  ...['deeper', 'shallower', 'level', 'shallowerAfterBlank', 'noDeeperAfterBlank'],
  ...['secondBlank', 'flushAfterBlank', 'flush'],
];

/** For each line: how it stands to the lines above it; `row(index)` is good until it is called again. */
export function continuationFeatures({ indents, isBlank }: KeptLines): (index: number) => Float32Array {
  const row = new Float32Array(continuationFeatureNames.length);
  const above = new Uint32Array(indents.length);
  let last = 0;
  for (let index = 0; index < above.length; index += 1) {
    above[index] = last;
    if (isBlank[index] === 0) last = indents[index] ?? 0;
  }
  return (index) => {
    const indent = indents[index] ?? 0;
    const indentAbove = above[index] ?? 0;
    const isAfterBlank = isBlank[index - 1] === 1;
    row[0] = Number(indent > indentAbove);
    row[1] = Number(indent < indentAbove);
    row[2] = Number(indent === indentAbove);
    row[3] = Number(indent < indentAbove && isAfterBlank);
    row[4] = Number(indent <= indentAbove && isAfterBlank);
    row[5] = Number(isBlank[index] === 1 && isAfterBlank);
    row[6] = Number(indent === 0 && isAfterBlank);
    row[7] = Number(indent === 0);
    return row;
  };
}
