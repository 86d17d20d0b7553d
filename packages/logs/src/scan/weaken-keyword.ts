const MIN_PIECE = 4;

/**
 * The part of a keyword that every line of a shape has or none has. A shape hides digits and the width of gaps, so
 * `exit code 1` becomes `exit code`: lines that merely might hold the keyword are found too, and no other is lost.
 */
export function weakenKeyword(keyword: string): string {
  const pieces = keyword.split(/ *\d+| {2,}/);
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '');
  return longest.length >= Math.min(MIN_PIECE, keyword.length)
    ? longest
    : keyword.replace(/\d+/g, '0').replace(/ {2,}/g, ' ');
}
