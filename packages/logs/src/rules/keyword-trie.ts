/** A finished automaton (Aho-Corasick); state 0 is the beginning. */
export interface KeywordAutomaton {
  /** The state after one more symbol. */
  step(state: number, symbol: number): number;
  /** Whether a keyword ends in a state: 1 or 0. */
  readonly accepts: Uint8Array;
  /** Entries of the keywords that end in a state. */
  readonly entriesOf: readonly (readonly number[] | undefined)[];
}

/** The keywords as a tree, in arrays: thousands of objects would cost megabytes. Children are chained by `sibling`. */
interface KeywordTree {
  readonly count: number;
  readonly symbols: Uint16Array;
  readonly child: Int32Array;
  readonly sibling: Int32Array;
  readonly entries: (number[] | undefined)[];
}

/** States this near to the beginning get a full row of followers: nearly all text stays there. */
const FULL_DEPTH = 2;

/** Builds the automaton of the keywords of all entries, whose symbols are below `size`. */
export function createKeywordTrie(
  keywordsOf: readonly (readonly string[])[],
  size: number,
  classOf: (code: number) => number,
): KeywordAutomaton {
  const { count, symbols, child, sibling, entries } = inLevels(plant(keywordsOf, classOf));
  const failure = new Int32Array(count);
  const rows = new Int32Array(fullRows(child, sibling, count) * size);
  const fullCount = rows.length / size;

  const step = (from: number, symbol: number): number => {
    let state = from;
    while (state >= fullCount) {
      let next = (child[state] as number) | 0;
      while (next !== 0 && symbols[next] !== symbol) next = (sibling[next] as number) | 0;
      if (next !== 0) return next;
      state = (failure[state] as number) | 0;
    }
    return (rows[state * size + symbol] as number) | 0;
  };

  // Level by level: what a state fails to is complete before the state itself.
  for (let state = 0; state < count; state += 1) {
    const fallback = failure[state] ?? 0;
    if (state > 0 && state < fullCount) rows.copyWithin(state * size, fallback * size, (fallback + 1) * size);
    const inherited = entries[fallback];
    if (inherited && state > 0) entries[state] = [...new Set([...(entries[state] ?? []), ...inherited])];
    for (let next = child[state] ?? 0; next !== 0; next = sibling[next] ?? 0) {
      const symbol = symbols[next] ?? 0;
      failure[next] = state === 0 ? 0 : step(fallback, symbol);
      if (state < fullCount) rows[state * size + symbol] = next;
    }
  }
  return { step, accepts: Uint8Array.from(entries, (own) => (own ? 1 : 0)), entriesOf: entries };
}

function plant(keywordsOf: readonly (readonly string[])[], classOf: (code: number) => number): KeywordTree {
  const capacity = keywordsOf.flat().reduce((sum, { length }) => sum + length, 1);
  const symbols = new Uint16Array(capacity);
  const child = new Int32Array(capacity);
  const sibling = new Int32Array(capacity);
  const entries: (number[] | undefined)[] = [undefined];
  const grow = (state: number, symbol: number): number => {
    let next = child[state] ?? 0;
    while (next !== 0 && symbols[next] !== symbol) next = sibling[next] ?? 0;
    if (next !== 0) return next;
    const added = entries.push(undefined) - 1;
    symbols[added] = symbol;
    sibling[added] = child[state] ?? 0;
    child[state] = added;
    return added;
  };
  for (const [entry, keywords] of keywordsOf.entries()) {
    for (const keyword of keywords) {
      let state = 0;
      for (let position = 0; position < keyword.length; position += 1) {
        state = grow(state, classOf(keyword.charCodeAt(position)));
      }
      const own = entries[state];
      if (own === undefined) entries[state] = [entry];
      else if (own.at(-1) !== entry) own.push(entry);
    }
  }
  return { count: entries.length, symbols, child, sibling, entries };
}

/** The same tree with its states numbered level by level. */
function inLevels({ count, symbols, child, sibling, entries }: KeywordTree): KeywordTree {
  const order = new Int32Array(count);
  const numberOf = new Int32Array(count);
  let known = 1;
  for (let number = 0; number < count; number += 1) {
    for (let next = child[order[number] ?? 0] ?? 0; next !== 0; next = sibling[next] ?? 0) {
      numberOf[next] = known;
      order[known] = next;
      known += 1;
    }
  }
  const ordered = {
    count,
    symbols: new Uint16Array(count),
    child: new Int32Array(count),
    sibling: new Int32Array(count),
    entries: new Array<number[] | undefined>(count),
  };
  for (let number = 0; number < count; number += 1) {
    const state = order[number] ?? 0;
    ordered.symbols[number] = symbols[state] ?? 0;
    ordered.child[number] = numberOf[child[state] ?? 0] ?? 0;
    ordered.sibling[number] = numberOf[sibling[state] ?? 0] ?? 0;
    ordered.entries[number] = entries[state];
  }
  return ordered;
}

/** How many states lie within `FULL_DEPTH` steps of the beginning. */
function fullRows(child: Int32Array, sibling: Int32Array, count: number): number {
  let level = [0];
  let rows = 1;
  for (let depth = 1; depth <= FULL_DEPTH; depth += 1) {
    level = level.flatMap((state) => {
      const children: number[] = [];
      for (let next = child[state] ?? 0; next !== 0; next = sibling[next] ?? 0) children.push(next);
      return children;
    });
    rows += level.length;
  }
  return Math.min(rows, count);
}
