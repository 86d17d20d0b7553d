/**
 * Some runners name one failed test several times: Go also every test it is part of, Maven also without its package.
 * Only the most precise name says something.
 */
export function withoutParents(names: readonly string[]): readonly string[] {
  const isLess = (name: string, other: string): boolean =>
    other !== name && (other.startsWith(`${name}/`) || other.endsWith(`.${name}`));
  const different = [...new Set(names)];
  return different.filter((name) => !different.some((other) => isLess(name, other)));
}
