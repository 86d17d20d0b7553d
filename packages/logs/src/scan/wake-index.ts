import type { LogLine } from '../read/log-line.js';
import { createAlphabet } from '../rules/keyword-alphabet.js';
import { createKeywordTrie } from '../rules/keyword-trie.js';
import { weakenKeyword } from './weaken-keyword.js';

/** Tells who wants to see a line: bit `i` is set when a keyword of reader `i` occurs. */
export type WakeIndex = (line: LogLine) => number;

const SPACE = 32;
const ZERO = 48;
const NINE = 57;
const LINE_FEED = 10;

/**
 * Creates the index of at most 12 readers. All digits count as one and all wide gaps as two spaces, as in a line's shape: so all
 * lines of one shape give the same answer. A keyword that begins with `\n` stands at the beginning of a line.
 */
export function createWakeIndex(keywordsOf: readonly (readonly string[])[]): WakeIndex {
  const keywords = keywordsOf.map((words) => [...new Set(words.map(weakenKeyword))]);
  const { size, ascii, classOf } = createAlphabet(['\n0 ', ...keywords.flat()]);
  const classes = Uint8Array.from(ascii, (symbol, code) =>
    code >= ZERO && code <= NINE ? classOf(ZERO) : symbol,
  );
  const { step, entriesOf } = createKeywordTrie(keywords, size, classOf);
  const maskOf = Int32Array.from(entriesOf, (entries = []) =>
    entries.reduce((mask, entry) => mask | (1 << entry), 0),
  );
  const lineStart = step(0, classOf(LINE_FEED));

  const scan = (text: string): number => {
    let mask = 0;
    let state = lineStart;
    let before = -1;
    let isWide = false;
    for (let position = 0; position < text.length; position += 1) {
      const code = text.charCodeAt(position);
      const isDigit = code >= ZERO && code <= NINE;
      const value = isDigit ? ZERO : code;
      if (value === before) {
        if (isDigit || (code === SPACE && isWide)) continue;
        isWide = code === SPACE;
      } else isWide = false;
      before = value;
      // The indices are in range by construction; `| 0` spares the hot loop a check for undefined.
      const symbol = code < 128 ? (classes[code] as number) | 0 : classOf(code);
      state = step(state, symbol);
      mask |= (maskOf[state] as number) | 0;
    }
    return mask;
  };
  return ({ text, marks }) => (marks === undefined ? scan(text) : scan(text) | scan(marks));
}
