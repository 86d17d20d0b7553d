/**
 * What of a keyword every line of a shape has or none has: a shape hides digits and the width of gaps. Lines that
 * merely might hold the keyword are found too, and no other is lost.
 */
export function weakenKeyword(keyword: string): string {
  return !/\d| {3}/.test(keyword) ? keyword : keyword.replace(/\d+/g, '0').replace(/ {3,}/g, '  ');
}
