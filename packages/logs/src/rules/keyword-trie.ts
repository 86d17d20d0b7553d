/** A finished automaton: one look-up a character. States are numbered by the offset of their row. */
export interface KeywordAutomaton {
  readonly table: Int32Array;
  /** Entries of a state, by its row. */
  readonly entriesOf: readonly (readonly number[] | undefined)[];
  /** States from here on have entries. */
  readonly firstAccepting: number;
}

interface Node {
  readonly next: Map<number, Node>;
  readonly entries: Set<number>;
  failure: Node | undefined;
}

/** Builds the automaton of the keywords of all entries. */
export function createKeywordTrie(
  keywordsOf: readonly (readonly string[])[],
  size: number,
  classOf: (code: number) => number,
): KeywordAutomaton {
  const root: Node = { next: new Map(), entries: new Set(), failure: undefined };
  for (const [entry, keywords] of keywordsOf.entries()) {
    for (const keyword of keywords) insert(root, keyword, classOf).entries.add(entry);
  }
  const nodes = linkFailures(root);
  const ordered = [
    ...nodes.filter(({ entries }) => entries.size === 0),
    ...nodes.filter(({ entries }) => entries.size > 0),
  ];
  const rowOf = new Map(ordered.map((node, row) => [node, row * size]));
  const table = new Int32Array(ordered.length * size);
  // Breadth first: the row of a node's failure is complete before its own is begun.
  for (const node of nodes) {
    const row = rowOf.get(node) ?? 0;
    const fallback = rowOf.get(node.failure ?? root) ?? 0;
    if (node !== root) table.copyWithin(row, fallback, fallback + size);
    for (const [symbol, child] of node.next) table[row + symbol] = rowOf.get(child) ?? 0;
  }
  return {
    table,
    entriesOf: ordered.map(({ entries }) => (entries.size > 0 ? [...entries] : undefined)),
    firstAccepting: nodes.filter(({ entries }) => entries.size === 0).length * size,
  };
}

function insert(root: Node, keyword: string, classOf: (code: number) => number): Node {
  let node = root;
  for (let position = 0; position < keyword.length; position += 1) {
    const symbol = classOf(keyword.charCodeAt(position));
    const child = node.next.get(symbol) ?? { next: new Map(), entries: new Set(), failure: undefined };
    node.next.set(symbol, child);
    node = child;
  }
  return node;
}

/** Gives every node the longest other beginning of a keyword that it ends with; the nodes come back breadth first. */
function linkFailures(root: Node): readonly Node[] {
  const queue: Node[] = [root];
  for (const node of queue) {
    for (const [symbol, child] of node.next) {
      let fallback = node.failure;
      while (fallback && !fallback.next.has(symbol)) fallback = fallback.failure;
      child.failure = fallback?.next.get(symbol) ?? root;
      for (const entry of child.failure.entries) child.entries.add(entry);
      queue.push(child);
    }
  }
  return queue;
}
