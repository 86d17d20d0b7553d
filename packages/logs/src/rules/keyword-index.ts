/** Finds which of many keywords occur in a text, in one pass over it whatever their number (Aho-Corasick). */
export interface KeywordIndex {
  /** Numbers of the entries one of whose keywords occurs, ascending; the array is reused by the next call. */
  scan(text: string): readonly number[];
}

interface Node {
  readonly next: Map<number, number>;
  readonly entries: Set<number>;
}

/** Builds the index; entry `i` is found by any of `keywordsOf[i]`. ASCII letters are compared without case. */
export function createKeywordIndex(keywordsOf: readonly (readonly string[])[]): KeywordIndex {
  const alphabet = createAlphabet(keywordsOf.flat());
  const nodes = createTrie(keywordsOf, alphabet.classOf);
  const { table, entriesOf } = createAutomaton(nodes, alphabet.size);
  const { size, ascii, classOf } = alphabet;
  const seenAt = new Int32Array(keywordsOf.length);
  let scanNumber = 0;

  return {
    scan(text) {
      const found: number[] = [];
      scanNumber = (scanNumber + 1) | 0;
      let state = 0;
      for (let position = 0; position < text.length; position += 1) {
        const code = text.charCodeAt(position);
        state = table[state * size + (code < 128 ? (ascii[code] ?? 0) : classOf(code))] ?? 0;
        const entries = entriesOf[state];
        if (entries === undefined) continue;
        for (const entry of entries) {
          if (seenAt[entry] === scanNumber) continue;
          seenAt[entry] = scanNumber;
          found.push(entry);
        }
      }
      return found.length > 1 ? found.sort((a, b) => a - b) : found;
    },
  };
}

/** Characters that no keyword has share class 0, which keeps the table small. */
function createAlphabet(keywords: readonly string[]) {
  const classes = new Map<number, number>();
  for (const character of keywords.join('').toLowerCase()) {
    const code = character.charCodeAt(0);
    if (!classes.has(code)) classes.set(code, classes.size + 1);
  }
  const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);
  const classOf = (code: number): number => classes.get(lower(code)) ?? 0;
  const ascii = Uint8Array.from({ length: 128 }, (_, code) => classOf(code));
  return { size: classes.size + 1, ascii, classOf };
}

function createTrie(keywordsOf: readonly (readonly string[])[], classOf: (code: number) => number): Node[] {
  const root: Node = { next: new Map(), entries: new Set() };
  const nodes = [root];
  for (const [entry, keywords] of keywordsOf.entries()) {
    for (const keyword of keywords) {
      let node = root;
      for (let position = 0; position < keyword.length; position += 1) {
        const symbol = classOf(keyword.charCodeAt(position));
        const existing = nodes[node.next.get(symbol) ?? -1];
        const child = existing ?? { next: new Map<number, number>(), entries: new Set<number>() };
        if (existing === undefined) node.next.set(symbol, nodes.push(child) - 1);
        node = child;
      }
      node.entries.add(entry);
    }
  }
  return nodes;
}

/** Follows failure links once, breadth first, so that scanning is one table look-up a character. */
function createAutomaton(nodes: readonly Node[], size: number) {
  const table = new Uint16Array(nodes.length * size);
  const failure = new Uint16Array(nodes.length);
  const queue = [0];
  for (const state of queue) {
    const node = nodes[state];
    const fallback = failure[state] ?? 0;
    if (node === undefined) continue;
    if (state > 0) for (const entry of nodes[fallback]?.entries ?? []) node.entries.add(entry);
    for (let symbol = 0; symbol < size; symbol += 1) {
      const viaFailure = state === 0 ? 0 : (table[fallback * size + symbol] ?? 0);
      const child = node.next.get(symbol);
      table[state * size + symbol] = child ?? viaFailure;
      if (child === undefined) continue;
      failure[child] = viaFailure;
      queue.push(child);
    }
  }
  return {
    table,
    entriesOf: nodes.map(({ entries }) => (entries.size > 0 ? [...entries] : undefined)),
  };
}
