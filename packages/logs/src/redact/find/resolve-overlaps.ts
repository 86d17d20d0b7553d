import type { SecretSpan } from '../secret-rule.js';

/** What sticks out of a surer secret is hidden too when it is longer than this. */
const MIN_REST = 8;

/** Spans in order, none of which overlaps another: what is surest wins, then what is longest. */
export function resolveOverlaps(spans: readonly SecretSpan[]): readonly SecretSpan[] {
  const ordered = spans.toSorted((a, b) => a.start - b.start || rankOf(b) - rankOf(a) || b.end - a.end);
  const chosen: SecretSpan[] = [];
  for (const span of ordered) {
    const last = chosen.at(-1);
    if (!last || span.start >= last.end) chosen.push(span);
    else if (isBetter(span, last))
      chosen.splice(
        -1,
        1,
        ...clipped(last, last.start, span.start),
        span,
        ...clipped(last, span.end, last.end),
      );
    else chosen.push(...clipped(span, last.end, span.end));
  }
  return chosen;
}

function isBetter(one: SecretSpan, other: SecretSpan): boolean {
  const difference = rankOf(one) - rankOf(other);
  return difference > 0 || (difference === 0 && one.end - one.start > other.end - other.start);
}

function rankOf({ kind, isStrong }: SecretSpan): number {
  if (kind === 'private-key') return 4;
  if (kind === 'encoded-secret') return 3;
  if (kind === 'login') return 0;
  return isStrong && kind !== 'assigned-secret' && kind !== 'authorization' ? 2 : 1;
}

function clipped(span: SecretSpan, start: number, end: number): readonly SecretSpan[] {
  if (end - start < MIN_REST) return [];
  const value = span.value.slice(start - span.start, end - span.start);
  return [{ ...span, start, end, value, isStrong: false }];
}
