export const DIGIT = 1;
export const AT = 2;
export const SLASH = 4;
export const BACKSLASH = 8;
export const DOT = 16;
export const HEX_LETTER = 32;
export const LETTER = 64;
const OTHER = 128;
/** From here on a character is no part of a word. */
export const WORD_END = 256;
/** Separates words and is part of the template. */
export const DELIMITER = 512;
const BLANK = WORD_END;

const delimiters = '=()[]{}<>"\'`,;:|!?';
const special: ReadonlyMap<string, number> = new Map([
  ['@', AT],
  ['/', SLASH],
  ['\\', BACKSLASH],
  ['.', DOT],
]);

function bitsOfAscii(code: number): number {
  const character = String.fromCharCode(code);
  if (code <= 32 || code === 127) return BLANK;
  if (character >= '0' && character <= '9') return DIGIT;
  if (/[a-f]/i.test(character)) return HEX_LETTER;
  if (/[g-z]/i.test(character)) return LETTER;
  if (delimiters.includes(character)) return DELIMITER;
  return special.get(character) ?? OTHER;
}

const ascii: Uint16Array = Uint16Array.from({ length: 128 }, (_, code) => bitsOfAscii(code));

/** What sort of character a UTF-16 code unit is, as one bit; everything beyond ASCII is an ordinary part of a word. */
export function bitsOf(code: number): number {
  // In range by construction; `| 0` spares the hot loop a check for undefined.
  return code < 128 ? (ascii[code] as number) | 0 : OTHER;
}
