/**
 * Untrusted text as one clean line of at most `maxLength` characters: no control characters (a terminal or a chat
 * would obey them), no marks that turn the direction of writing, an ellipsis where it was cut.
 */
export function oneLine(text: string, maxLength: number): string {
  const line = text
    .slice(0, maxLength * 4) // what is cut anyway need not be cleaned
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Bidi_Control}\p{Cs}]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  if (line.length <= maxLength) return line;
  const cut = line.slice(0, maxLength - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd()}…`;
}
