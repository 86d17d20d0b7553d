/** The first group of the first line that the pattern matches. */
export function findIn(lines: readonly string[], pattern: RegExp): string | undefined {
  for (const line of lines) {
    const found = pattern
      .exec(line.slice(0, 2000))
      ?.slice(1)
      .find((group) => group !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}
