/** A text as it reads without its escapes, and where each character stands in the text that it was made of. */
export interface TextView {
  readonly text: string;
  /** Where the character at a place begins in the source. */
  startOf(place: number): number;
  /** Where the character before a place ends in the source. */
  endOf(place: number): number;
}

/** A run of characters as in the source (`width` 0), or what stands for `width` characters of it. */
interface Run {
  readonly place: number;
  readonly origin: number;
  readonly width: number;
}

/** The text itself; `offset` is where it begins in the source. */
export function plainView(text: string, offset = 0): TextView {
  return { text, startOf: (place) => place + offset, endOf: (place) => place + offset };
}

/** Replaces every match; `undefined` keeps it. The pattern is global. */
export function replacedView(
  source: TextView,
  pattern: RegExp,
  replace: (match: string, place: number) => string | undefined,
): TextView {
  const pieces: string[] = [];
  const runs: Run[] = [{ place: 0, origin: 0, width: 0 }];
  let length = 0;
  let done = 0;
  for (const match of source.text.matchAll(pattern)) {
    const replacement = replace(match[0], match.index);
    if (replacement === undefined) continue;
    const kept = source.text.slice(done, match.index);
    pieces.push(kept, replacement);
    length += kept.length;
    if (replacement !== '') runs.push({ place: length, origin: match.index, width: match[0].length });
    length += replacement.length;
    done = match.index + match[0].length;
    runs.push({ place: length, origin: done, width: 0 });
  }
  if (pieces.length === 0) return source;
  return {
    text: pieces.join('') + source.text.slice(done),
    startOf: (place) => {
      const run = runAt(runs, place);
      return source.startOf(run.width > 0 ? run.origin : run.origin + place - run.place);
    },
    endOf: (place) => {
      const run = runAt(runs, Math.max(0, place - 1));
      return source.endOf(run.width > 0 ? run.origin + run.width : run.origin + place - run.place);
    },
  };
}

/** The last run that begins at or before a place. */
function runAt(runs: readonly Run[], place: number): Run {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.place ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return runs[low] ?? { place: 0, origin: 0, width: 0 };
}
