/** Go reports a failed subtest and every test it is part of: only the subtest says something. */
export function withoutParents(names: readonly string[]): readonly string[] {
  return names.filter((name) => !names.some((other) => other !== name && other.startsWith(`${name}/`)));
}
