/** Finds which entries have a keyword in a text; ASCII letters are compared without case. */
export type KeywordScan = (text: string) => readonly number[];

const ASCII = 128;
const none: readonly number[] = [];

interface Tree {
  readonly rows: number[][];
  readonly entries: (number[] | undefined)[];
}

/**
 * Builds an automaton (Aho-Corasick) with a full row of followers for each state: redaction reads every character
 * that is shown, and one look-up a character is what that may cost. Its few thousand states take half a megabyte.
 */
export function createKeywordScan(keywordsOf: readonly (readonly string[])[]): KeywordScan {
  const classes = classesOf(keywordsOf.flat());
  const size = classes.size + 1;
  const tree = plant(keywordsOf, classes, size);
  const next = toTable(tree, size);
  const accepts = Uint8Array.from(tree.entries, (entries) => (entries ? 1 : 0));
  const ascii = Uint8Array.from({ length: ASCII }, (_, code) => classes.get(lowerOf(code)) ?? 0);
  const { entries: entriesOf } = tree;

  return (text) => {
    let found: number[] | undefined;
    let state = 0;
    for (let place = 0; place < text.length; place += 1) {
      const code = text.charCodeAt(place);
      // The indices are in range by construction; `| 0` spares the hot loop a check for undefined.
      const symbol = code < ASCII ? (ascii[code] as number) | 0 : (classes.get(code) ?? 0);
      state = (next[state * size + symbol] as number) | 0;
      if (accepts[state] === 0) continue;
      found ??= [];
      for (const entry of entriesOf[state] ?? none) if (!found.includes(entry)) found.push(entry);
    }
    return found === undefined ? none : found.sort((a, b) => a - b);
  };
}

/** Characters as small numbers; all that no keyword has share 0. */
function classesOf(keywords: readonly string[]): ReadonlyMap<number, number> {
  const classes = new Map<number, number>();
  for (const character of keywords.join('').toLowerCase()) {
    const code = character.charCodeAt(0);
    if (!classes.has(code)) classes.set(code, classes.size + 1);
  }
  return classes;
}

function lowerOf(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function plant(
  keywordsOf: readonly (readonly string[])[],
  classes: ReadonlyMap<number, number>,
  size: number,
): Tree {
  const emptyRow = (): number[] => new Array<number>(size).fill(0);
  const tree: Tree = { rows: [emptyRow()], entries: [undefined] };
  for (const [entry, keywords] of keywordsOf.entries()) {
    for (const keyword of keywords) {
      let state = 0;
      for (const character of keyword.toLowerCase()) {
        const symbol = classes.get(character.charCodeAt(0)) ?? 0;
        const row = tree.rows[state] ?? [];
        if (!row[symbol]) {
          row[symbol] = tree.rows.push(emptyRow()) - 1;
          tree.entries.push(undefined);
        }
        state = row[symbol] ?? 0;
      }
      tree.entries[state] = [...(tree.entries[state] ?? []), entry];
    }
  }
  return tree;
}

/** Fills the gaps of each row from the state of the longest suffix, nearest states first. */
function toTable({ rows, entries }: Tree, size: number): Int32Array {
  const failures = new Int32Array(rows.length);
  const queue = [0];
  for (const state of queue) {
    const row = rows[state] ?? [];
    const failure = failures[state] ?? 0;
    for (let symbol = 0; symbol < size; symbol += 1) {
      const child = row[symbol] ?? 0;
      const other = state === 0 ? 0 : (rows[failure]?.[symbol] ?? 0);
      if (child === 0) row[symbol] = other;
      else {
        failures[child] = other;
        const inherited = entries[other];
        if (inherited) entries[child] = [...new Set([...(entries[child] ?? []), ...inherited])];
        queue.push(child);
      }
    }
  }
  const table = new Int32Array(rows.length * size);
  for (const [state, row] of rows.entries()) table.set(row, state * size);
  return table;
}
