import { AT, BACKSLASH, DIGIT, DOT, HEX_LETTER, SLASH } from './character-bits.js';

const MIN_HEX = 8;
const MAX_NUMBERED_NAME = 12;
const SLASH_CODE = 47;

/** Ends of host names; a dotted name with another end (a package, a method) is part of the sentence. */
const hostEnds: ReadonlySet<string> = new Set(
  'com net org edu gov mil int io dev app local localdomain internal lan corp home cloud info biz arpa de fr uk nl jp cn hk tw kr in ru br us au ca ch at se it es pl eu'.split(
    ' ',
  ),
);

/** Names of packages and bundles are what a sentence speaks of; names of exceptions are what it says. */
const reverseName = /^(?:com|org|net|io|edu|gov|android|javax?|cn|de)\./;
const exceptionName = /(?:Exception|Error)$/;

/** Whether a word is a value (a number, path, address, hash, host) and no part of the sentence. `bits` are those of its characters. */
export function isValue(text: string, start: number, end: number, bits: number): boolean {
  if ((bits & (DIGIT | AT)) !== 0) return !isNumberedName(text, start, end, bits);
  if (bits === HEX_LETTER) return end - start >= MIN_HEX;
  if ((bits & (SLASH | BACKSLASH | DOT)) === 0 || end - start < 2) return false;
  const word = text.slice(start, end);
  if ((bits & BACKSLASH) !== 0 || ((bits & SLASH) !== 0 && isPath(word, bits))) return true;
  return (bits & DOT) !== 0 && isDottedValue(word);
}

/** `eth0`, `IPV6`, and `log2(` which is a function: which it is may be the message. */
function isNumberedName(text: string, start: number, end: number, bits: number): boolean {
  const code = text.charCodeAt(start);
  const isName = (bits & (AT | SLASH | BACKSLASH)) === 0 && (code < 48 || code > 57);
  if (isName && text.charCodeAt(end) === 40) return true;
  const length = end - start;
  if (length < 3 || length > MAX_NUMBERED_NAME) return false;
  for (let position = start; position < end - 1; position += 1) {
    const letter = text.charCodeAt(position) | 32;
    if (letter < 97 || letter > 122) return false;
  }
  return true;
}

function isPath(word: string, bits: number): boolean {
  if ((bits & DOT) !== 0 || word.startsWith('~/') || word.startsWith('/')) return true;
  return word.indexOf('/') !== word.lastIndexOf('/');
}

function isDottedValue(word: string): boolean {
  const last = word.lastIndexOf('.');
  if (hostEnds.has(word.slice(last + 1))) return true;
  return word.indexOf('.') !== last && reverseName.test(word) && !exceptionName.test(word);
}

/** Whether a path begins here; it then goes on through most delimiters. */
export function isPathStart(text: string, start: number): boolean {
  const next = text.charCodeAt(start + 1);
  return text.charCodeAt(start) === SLASH_CODE && ((next >= 65 && next !== 91 && next !== 96) || next === 46);
}
