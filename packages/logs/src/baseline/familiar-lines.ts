import type { Baseline } from './baseline.js';

/** A shape hides numbers, but zero failures are not some failures. */
const countsFailures =
  /\b[1-9]\d* (?:\w+ )?(?:fail|error)|(?:fail\w*|errors?)\W{1,3}[1-9]|exit(?:ed with| code| status|ed)\W{1,3}(?:code )?[1-9]/i;
const MAX_CHARACTERS = 400;

/** Which lines the passing log has, too. */
export function familiarLines(
  { texts, shapes }: { readonly texts: readonly string[]; readonly shapes: readonly number[] },
  baseline: Baseline | undefined,
): readonly boolean[] {
  return shapes.map((shape, index) => {
    if (baseline === undefined || !baseline.has(shape)) return false;
    return !countsFailures.test((texts[index] ?? '').slice(0, MAX_CHARACTERS));
  });
}
