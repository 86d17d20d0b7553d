/** What a byte is for the shape of a line. Powers of two: the kinds of a word are collected in one number. */
export const byteKind = { separator: 0, letter: 1, digit: 2, hexLetter: 4 } as const;

/** The kind of every byte; those of other alphabets are letters. */
export const kindOfByte: Uint8Array = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (/\d/.test(character)) return byteKind.digit;
  if (/[a-f]/i.test(character)) return byteKind.hexLetter;
  return byte >= 128 || /[a-z_]/i.test(character) ? byteKind.letter : byteKind.separator;
});
