import { createAlphabet } from './keyword-alphabet.js';
import { createKeywordTrie } from './keyword-trie.js';

/** Finds which of many keywords occur in a text, in one pass over it whatever their number (Aho-Corasick). */
export interface KeywordIndex {
  /** Numbers of the entries one of whose keywords occurs, ascending. */
  scan(text: string): readonly number[];
}

const none: readonly number[] = [];
const LINE_FEED = 10;
const ZERO = 48;
const NINE = 57;

/**
 * Creates the index; entry `i` is found by any of `keywordsOf[i]`. ASCII letters are compared without case, every number
 * counts as 0, and `\n` is the beginning of the text. It is built when it is used first: that takes many milliseconds.
 */
export function createKeywordIndex(keywordsOf: readonly (readonly string[])[]): KeywordIndex {
  let built: KeywordIndex | undefined;
  return {
    scan(text) {
      built ??= build(keywordsOf);
      return built.scan(text);
    },
  };
}

function build(keywordsOf: readonly (readonly string[])[]): KeywordIndex {
  // Long lists are shared by several rules.
  const lists = [...new Set(keywordsOf)];
  const entriesOfList = lists.map((list) =>
    keywordsOf.flatMap((keywords, entry) => (keywords === list ? [entry] : [])),
  );
  const keywords = lists.map((words) =>
    words.map((word) => (/\d/.test(word) ? word.replace(/\d+/g, '0') : word)),
  );
  const { size, ascii, classOf } = createAlphabet(['\n0', ...keywords.flat()]);
  const { step, accepts, entriesOf } = createKeywordTrie(keywords, size, classOf);
  const start = step(0, classOf(LINE_FEED));

  return {
    scan(text) {
      let found: number[] | undefined;
      let state = start;
      let isInNumber = false;
      for (let position = 0; position < text.length; position += 1) {
        let code = text.charCodeAt(position);
        if (code >= ZERO && code <= NINE) {
          if (isInNumber) continue;
          isInNumber = true;
          code = ZERO;
        } else isInNumber = false;
        // The indices are in range by construction; `| 0` spares the hot loop a check for undefined.
        const symbol = code < 128 ? (ascii[code] as number) | 0 : classOf(code);
        state = step(state, symbol);
        if (accepts[state] === 0) continue;
        found ??= [];
        for (const list of entriesOf[state] ?? none) if (!found.includes(list)) found.push(list);
      }
      if (found === undefined) return none;
      return found.flatMap((list) => entriesOfList[list] ?? none).sort((a, b) => a - b);
    },
  };
}
