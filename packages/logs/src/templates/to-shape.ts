import { BLANK, classOfCode, DELIMITER } from './character-classes.js';
import { isVariableWord } from './is-variable-word.js';

/** Stands for a value in a template. */
export const WILDCARD = '<*>';

/** Longer lines do not get more telling, and every token costs. */
const MAX_CHARACTERS = 1000;

const units: ReadonlySet<string> = new Set(
  'ns us µs ms msec msecs s sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days b kb mb gb tb kib mib gib byte bytes % hz khz mhz ghz k am pm utc gmt'.split(
    ' ',
  ),
);

const COLON = 58;

const dateWords: ReadonlySet<string> = new Set(
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun'.split(' '),
);

/** Between two values these join them to one. */
const joints: ReadonlySet<string> = new Set([':', ',', '-', '.', '/', '#', '+', '|', ';', '_', 'x', '*', '=']);

/**
 * The sentence of a line without its values: words and delimiters, every value a wildcard, neighbouring values one.
 * One pass over the characters.
 */
export function toShape(line: string): readonly string[] {
  const text = line.length > MAX_CHARACTERS ? line.slice(0, MAX_CHARACTERS) : line;
  const tokens: string[] = [];
  let position = 0;
  while (position < text.length) {
    const kind = classOfCode(text.charCodeAt(position));
    if (kind === BLANK) {
      position += 1;
    } else if (kind === DELIMITER) {
      position = readDelimiter(text, position, tokens);
    } else {
      position = readWord(text, position, tokens);
    }
  }
  return process.env.COLL==='0'?tokens:collapse(tokens);
}

/** Repeated sequences count once: lists of any length have one shape. */
function collapse(tokens: string[]): string[] {
  const out: string[] = [];
  for (const t of tokens) {
    out.push(t);
    for (let n = 2; n <= 6 && out.length >= 2 * n; n += 1) {
      const e = out.length;
      let same = true;
      for (let i = 1; i <= n && same; i += 1) same = out[e - i] === out[e - n - i];
      if (same) { out.length = e - n; break; }
    }
  }
  return out;
}

const closing: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

function readDelimiter(text: string, position: number, tokens: string[]): number {
  const delimiter = text.charAt(position);
  const next = text.charAt(position + 1);
  if (closing.get(delimiter) === next && next !== '' && text.charAt(position - 1) === ' ') {
    tokens.push(delimiter, WILDCARD, next);
    return position + 2;
  }
  tokens.push(delimiter);
  return position + 1;
}

function readWord(text: string, start: number, tokens: string[]): number {
  let end = start + 1;
  while (end < text.length && classOfCode(text.charCodeAt(end)) < DELIMITER) end += 1;
  if (text.startsWith('://', end)) {
    pushValue(tokens);
    return endOfAddress(text, end + 3);
  }
  let wordEnd = end;
  while (wordEnd > start + 1 && text.charCodeAt(wordEnd - 1) === 46) wordEnd -= 1;
  const chainEnd = endOfColonHex(text, start, wordEnd);
  if (chainEnd > wordEnd) {
    pushValue(tokens);
    return chainEnd;
  }
  if (isPathStart(text, start)) {
    pushValue(tokens);
    return endOfPath(text, end);
  }
  if (isSoft(text, start, wordEnd)) { tokens.push(text.slice(start, wordEnd)); if (wordEnd < end) tokens.push('.'); return end; }
  if (isVariableWord(text, start, wordEnd) || dateWords.has(text.slice(start, wordEnd))) pushValue(tokens);
  else if (tokens.at(-1) === WILDCARD && units.has(text.slice(start, wordEnd).toLowerCase())) return end;
  else tokens.push(text.slice(start, wordEnd));
  if (wordEnd < end) tokens.push('.');
  return end;
}

/** MAC and IPv6 addresses: at least three groups of hexadecimal digits with colons between them. */
function endOfColonHex(text: string, start: number, end: number): number {
  if (end - start > 4 || text.charCodeAt(end) !== COLON) return end;
  let groups = 0;
  let colons = 0;
  let position = start;
  let length = 0;
  for (; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code === COLON) {
      colons += 1;
      length = 0;
    } else if (isHex(code)) {
      length += 1;
      if (length === 1) groups += 1;
      if (length > 4) return end;
    } else break;
  }
  return groups >= 3 && colons >= 2 && (position === text.length || classOfCode(text.charCodeAt(position)) >= DELIMITER || text.charCodeAt(position)===46|| text.charCodeAt(position)===37) ? position : end;
}

function isHex(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}

function endOfAddress(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isAddressEnd(text.charCodeAt(end))) end += 1;
  return end;
}

/** Blanks, quotes, brackets, comma. */
function isAddressEnd(code: number): boolean {
  return code <= 32 || code === 34 || code === 39 || code === 41 || code === 44 || code === 62 || code === 93;
}

function pushValue(tokens: string[]): void {
  const last = tokens.at(-1);
  if (last === WILDCARD) return;
  if (last !== undefined && joints.has(last) && tokens.at(-2) === WILDCARD) {
    tokens.pop();
    return;
  }
  if (last === '<' && tokens.at(-2) !== WILDCARD) tokens.pop();
  tokens.push(WILDCARD);
}

function isPathStart(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  const next = text.charCodeAt(start + 1);
  return first === 47 && next > 47 && classOfCode(next) < DELIMITER;
}

function endOfPath(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isAddressEnd(text.charCodeAt(end)) && text.charCodeAt(end)!==58 && text.charCodeAt(end)!==59) end += 1;
  return end;
}

/** eth0, IPV6: a name with one digit. */
function isSoft(text: string, start: number, end: number): boolean {
  if (process.env.SOFT === '0' || end - start < 3 || end - start > 12) return false;
  for (let p = start; p < end - 1; p += 1) {
    const c = text.charCodeAt(p) | 32;
    if (c < 97 || c > 122) return false;
  }
  return classOfCode(text.charCodeAt(end - 1)) === 1;
}
