/** Finds which entries have a keyword in a text; ASCII letters are compared without case. */
export type KeywordScan = (text: string) => readonly number[];

const ASCII = 128;
const none: readonly number[] = [];

/** A state of the automaton: what was read last is the beginning of some keyword. */
interface State {
  readonly children: Map<number, number>;
  entries: readonly number[];
}

/**
 * Builds an automaton (Aho-Corasick) with a full row of followers for each state: redaction reads every character
 * that is shown, and one look-up a character is what that may cost. Its few thousand states take half a megabyte.
 */
export function createKeywordScan(keywordsOf: readonly (readonly string[])[]): KeywordScan {
  const classes = classesOf(keywordsOf.flat());
  const size = classes.size + 1;
  const states = plant(keywordsOf, classes);
  const next = toTable(states, size);
  const entriesOf = states.map(({ entries }) => entries);
  const accepts = Uint8Array.from(entriesOf, (entries) => (entries.length > 0 ? 1 : 0));
  const ascii = Uint8Array.from({ length: ASCII }, (_, code) => classes.get(lowerOf(code)) ?? 0);

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
  const characters = new Set(keywords.join('').toLowerCase());
  return new Map([...characters].map((character, index) => [character.charCodeAt(0), index + 1]));
}

function lowerOf(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function plant(
  keywordsOf: readonly (readonly string[])[],
  classes: ReadonlyMap<number, number>,
): readonly State[] {
  const root: State = { children: new Map(), entries: none };
  const states = [root];
  for (const [entry, keywords] of keywordsOf.entries()) {
    for (const keyword of keywords) {
      let state = root;
      for (const character of keyword.toLowerCase()) {
        const symbol = classes.get(character.charCodeAt(0)) ?? 0;
        const child = state.children.get(symbol) ?? states.push({ children: new Map(), entries: none }) - 1;
        state.children.set(symbol, child);
        state = states[child] ?? root;
      }
      state.entries = [...state.entries, entry];
    }
  }
  return states;
}

/**
 * The row of a state is that of its longest suffix but for its own children; what the suffix accepts it accepts, too.
 * Nearest states come first, so that a suffix is ready before it is needed.
 */
function toTable(states: readonly State[], size: number): Uint16Array | Uint32Array {
  const Table = states.length > 0xffff ? Uint32Array : Uint16Array;
  const next = new Table(states.length * size);
  const suffixes = new Table(states.length);
  const queue = [0];
  for (const number of queue) {
    const state = states[number];
    const suffix = suffixes[number] ?? 0;
    if (!state) continue;
    next.copyWithin(number * size, suffix * size, (suffix + 1) * size);
    const inherited = number === 0 ? none : (states[suffix]?.entries ?? none);
    if (inherited.length > 0) state.entries = [...new Set([...state.entries, ...inherited])];
    for (const [symbol, child] of state.children) {
      suffixes[child] = number === 0 ? 0 : (next[suffix * size + symbol] ?? 0);
      next[number * size + symbol] = child;
      queue.push(child);
    }
  }
  return next;
}
