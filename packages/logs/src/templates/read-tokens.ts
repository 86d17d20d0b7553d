import { endOfColonGroups, endOfPath, endOfUrl } from './address-end.js';
import { bitsOf, DELIMITER, HEX_LETTER, LETTER, WORD_END } from './character-bits.js';
import { isPathStart, isValue } from './is-value.js';
import { type TokenList, VALUE_HASH } from './token-list.js';

/** Longer lines do not become more telling, and every token costs. */
const MAX_CHARACTERS = 1000;
const DOT = 46;
const COLON = 58;
const SEED = 0x811c9dc5;

const units: ReadonlySet<string> = new Set(
  'ns us ms msec msecs s sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days b kb mb gb tb kib mib gib byte bytes hz khz mhz ghz k am pm utc gmt'.split(
    ' ',
  ),
);
const MAX_UNIT = 7;

const dateWords: ReadonlySet<string> = new Set(
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun'.split(' '),
);

/** Between two values these make one of them. */
const joints: ReadonlySet<number> = new Set([...':,-./#+|;_x*='].map((joint) => hashOf(joint, 0, 1)));
const COLON_HASH = hashOf(':', 0, 1);
const LESS = hashOf('<', 0, 1);

const closing: ReadonlyMap<number, number> = new Map([
  [40, 41],
  [91, 93],
  [123, 125],
]);

/** Reads the sentence of a line: words and delimiters, with values instead of what differs. One pass over it. */
export function readTokens(line: string, tokens: TokenList): void {
  tokens.clear();
  const length = Math.min(line.length, MAX_CHARACTERS);
  let position = 0;
  while (position < length) {
    const bits = bitsOf(line.charCodeAt(position));
    if (bits < WORD_END) position = readWord(line, position, length, tokens);
    else if (bits === DELIMITER) position = readDelimiter(line, position, tokens);
    else position += 1;
  }
}

/** Empty brackets that stand alone are an empty value; after a name they are a call. */
function readDelimiter(line: string, position: number, tokens: TokenList): number {
  const code = line.charCodeAt(position);
  tokens.push(position, position + 1, hashOf(line, position, position + 1));
  if (closing.get(code) !== line.charCodeAt(position + 1) || line.charCodeAt(position - 1) !== 32)
    return position + 1;
  tokens.pushValue();
  tokens.push(position + 1, position + 2, hashOf(line, position + 1, position + 2));
  return position + 2;
}

function readWord(line: string, start: number, length: number, tokens: TokenList): number {
  let bits = 0;
  let end = start;
  for (; end < length; end += 1) {
    const more = bitsOf(line.charCodeAt(end));
    if (more >= WORD_END) break;
    bits |= more;
  }
  const addressEnd = endOfAddress(line, start, end);
  if (addressEnd > start) {
    pushValue(line, start, addressEnd, tokens);
    return addressEnd;
  }
  let wordEnd = end;
  while (wordEnd > start + 1 && line.charCodeAt(wordEnd - 1) === DOT) wordEnd -= 1;
  if (isValue(line, start, wordEnd, bits) || isDateWord(line, start, wordEnd, bits)) {
    pushValue(line, start, end, tokens);
  } else if (tokens.hashAt(-1) === VALUE_HASH && isUnit(line, start, wordEnd)) {
    return end;
  } else {
    tokens.push(start, wordEnd, hashOf(line, start, wordEnd));
  }
  if (wordEnd < end) tokens.push(wordEnd, wordEnd + 1, hashOf(line, wordEnd, wordEnd + 1));
  return end;
}

/** URLs, paths and colon-separated addresses go on behind delimiters; `start` when it is none of them. */
function endOfAddress(line: string, start: number, end: number): number {
  if (isPathStart(line, start)) return endOfPath(line, end);
  if (line.charCodeAt(end) !== COLON) return start;
  if (line.startsWith('://', end)) return endOfUrl(line, end + 3);
  return end - start <= 4 ? endOfColonGroups(line, start) : start;
}

function pushValue(line: string, start: number, end: number, tokens: TokenList): void {
  const last = tokens.hashAt(-1);
  if (last === VALUE_HASH) return;
  if (
    tokens.hashAt(-2) === VALUE_HASH &&
    joints.has(last) &&
    (last !== COLON_HASH || line.charCodeAt(start - 1) > 32)
  ) {
    tokens.pop();
    return;
  }
  // `<1 sec` is a duration, `<1>` is not.
  if (last === LESS && line.charAt(end) !== '>') tokens.pop();
  tokens.pushValue();
}

function isUnit(line: string, start: number, end: number): boolean {
  return end - start <= MAX_UNIT && units.has(line.slice(start, end).toLowerCase());
}

function isDateWord(line: string, start: number, end: number, bits: number): boolean {
  if (end - start !== 3 || (bits & ~(LETTER | HEX_LETTER)) !== 0) return false;
  return line.charCodeAt(start) < 91 && dateWords.has(line.slice(start, end));
}

function hashOf(line: string, start: number, end: number): number {
  let hash = SEED;
  for (let position = start; position < end; position += 1)
    hash = Math.imul(hash ^ line.charCodeAt(position), 0x01000193);
  return hash | 0;
}
