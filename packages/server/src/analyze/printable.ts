/** Text that a terminal shows and never obeys: no control characters, no marks that turn the direction of writing. */
export function printable(text: string): string {
  return text
    .replace(/\t/g, '    ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Bidi_Control}\p{Cs}]/gu, '');
}
