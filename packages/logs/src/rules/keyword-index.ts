import { createAlphabet } from './keyword-alphabet.js';
import { createKeywordTrie } from './keyword-trie.js';

/** Finds which of many keywords occur in a text, in one pass over it whatever their number (Aho-Corasick). */
export interface KeywordIndex {
  /** Numbers of the entries one of whose keywords occurs, ascending. */
  scan(text: string): readonly number[];
}

const none: readonly number[] = [];
const LINE_FEED = 10;

/** Builds the index; entry `i` is found by any of `keywordsOf[i]`. ASCII letters are compared without case, and `\n` is the beginning of the text. */
export function createKeywordIndex(keywordsOf: readonly (readonly string[])[]): KeywordIndex {
  const { size, ascii, classOf } = createAlphabet(['\n', ...keywordsOf.flat()]);
  const { step, accepts, entriesOf } = createKeywordTrie(keywordsOf, size, classOf);
  const start = step(0, classOf(LINE_FEED));

  return {
    scan(text) {
      let found: number[] | undefined;
      let state = start;
      for (let position = 0; position < text.length; position += 1) {
        const code = text.charCodeAt(position);
        // The indices are in range by construction; `| 0` spares the hot loop a check for undefined.
        const symbol = code < 128 ? (ascii[code] as number) | 0 : classOf(code);
        state = step(state, symbol);
        if (accepts[state] === 0) continue;
        found ??= [];
        for (const entry of entriesOf[state] ?? none) if (!found.includes(entry)) found.push(entry);
      }
      return found === undefined ? none : found.sort((a, b) => a - b);
    },
  };
}
