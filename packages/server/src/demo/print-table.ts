/** Prints `label  text` rows within a width: the text wraps, and its lines stand under each other. */
export function printTable(rows: readonly (readonly [label: string, text: string])[], width: number): string {
  const column = Math.max(...rows.map(([label]) => label.length)) + 3;
  return rows
    .map(
      ([label, text]) =>
        `${label.padEnd(column)}${wrap(text, width - column).join(`\n${' '.repeat(column)}`)}`,
    )
    .join('\n');
}

/** Lines of at most `width` columns, broken at spaces; a longer word keeps its own line. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
