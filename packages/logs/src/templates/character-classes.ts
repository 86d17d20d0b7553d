/** Part of a word. */
export const WORD = 0;
/** A decimal digit. */
export const DIGIT = 1;
/** Separates words and is part of the template. */
export const DELIMITER = 2;
/** Separates words and is not kept. */
export const BLANK = 3;

const delimiters = '=()[]{}<>"\'`,;:|!?';

const ascii: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code <= 32 || code === 127) return BLANK;
  if (code >= 48 && code <= 57) return DIGIT;
  return delimiters.includes(String.fromCharCode(code)) ? DELIMITER : WORD;
});

/** What a UTF-16 code unit is to the tokenizer; everything beyond ASCII is part of a word. */
export function classOfCode(code: number): number {
  return code < 128 ? (ascii[code] ?? WORD) : WORD;
}
