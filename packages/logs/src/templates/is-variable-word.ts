import { classOfCode, DIGIT } from './character-classes.js';

const SLASH = 47;
const BACKSLASH = 92;
const AT = 64;
const DOT = 46;
const TILDE = 126;
const MIN_HEX = 8;

/** Ends of host names; a dotted name with another end (a package, a method) is part of the template. */
const hostEnds: ReadonlySet<string> = new Set(
  'com net org edu gov mil int io dev app local localdomain internal lan corp home cloud info biz arpa de fr uk nl jp cn hk tw kr in ru br us au ca ch at se it es pl eu'.split(
    ' ',
  ),
);

/** Whether a word is a value (a number, path, address, hash, host) and no part of the sentence. */
export function isVariableWord(text: string, start: number, end: number): boolean {
  let slashes = 0;
  let backslashes = 0;
  let dots = 0;
  let hexLetters = 0;
  for (let position = start; position < end; position += 1) {
    const code = text.charCodeAt(position);
    if (classOfCode(code) === DIGIT || code === AT) return true;
    if (code === SLASH) slashes += 1;
    else if (code === BACKSLASH) backslashes += 1;
    else if (code === DOT) dots += 1;
    else if (code >= 97 && code <= 122) {
      if (code <= 102) hexLetters += 1;
    } else if (code >= 65 && code <= 90) {
      if (code <= 70) hexLetters += 1;
    }
  }
  const length = end - start;
  if (slashes > 0 && isPath(text.charCodeAt(start), slashes, dots, length)) return true;
  if (backslashes > 0 && length > 1) return true;
  if (hexLetters === length && length >= MIN_HEX) return true;
  if (dots > 1 && process.env.RD!=='0' && isReverse(text.slice(start, end))) return true;
  return dots > 0 && hostEnds.has(text.slice(text.lastIndexOf('.', end - 1) + 1, end));
}

function isPath(first: number, slashes: number, dots: number, length: number): boolean {
  if (length === 1) return false;
  return first === SLASH || first === TILDE || first === DOT || slashes > 1 || dots > 0;
}

const isReverse = (w: string) => /^(?:com|org|net|io|edu|gov|android|java|javax|cn|de)\./.test(w) && !/(?:Exception|Error)$/.test(w);
