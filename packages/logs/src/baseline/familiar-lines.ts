import { LINES_A_PART, type Work } from '../excerpts/in-turns.js';
import type { Baseline } from './baseline.js';

/** A shape hides numbers, but zero failures are not some failures. */
const countsFailures =
  /\b[1-9]\d* (?:\w+ )?(?:fail|error)|(?:fail\w*|errors?)\W{1,3}[1-9]|exit(?:ed with| code| status|ed)\W{1,3}(?:code )?[1-9]/i;
const MAX_CHARACTERS = 400;

/** Which lines the passing log has, too: 1 for those. */
export function* familiarLines(
  { texts, shapes }: { readonly texts: readonly string[]; readonly shapes: Float64Array },
  baseline: Baseline | undefined,
): Work<Uint8Array> {
  const isFamiliar = new Uint8Array(shapes.length);
  if (baseline === undefined) return isFamiliar;
  for (let index = 0; index < shapes.length; index += 1) {
    const isKnown = baseline.has(shapes[index] ?? 0);
    isFamiliar[index] = Number(
      isKnown && !countsFailures.test((texts[index] ?? '').slice(0, MAX_CHARACTERS)),
    );
    if ((index & LINES_A_PART) === 0) yield;
  }
  return isFamiliar;
}
