const MAX_SOURCE_CHARACTERS = 2_000;
const MAX_STEPS = 100_000;
/** Repetitions, groups and classes of a pattern; what is escaped or in a class repeats nothing. */
const token = /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<[A-Za-z]\w*>|<?[=!]|:))?|\)|[*+?]|\{\d+(?:,\d*)?\}|\||./gs;

interface Group {
  /** How many ways there are to match what was read of it, at most. */
  ways: number;
  /** Of the last part: whether it varies already, and its ways. */
  last: number;
}

/**
 * Throws a `TypeError` unless the pattern is sure to take linear time: every repetition has an upper bound, nothing
 * that repeats is repeated again beyond reason, nothing refers back.
 */
export function checkPattern(kind: string, pattern: RegExp): void {
  const { source } = pattern;
  if (source.length > MAX_SOURCE_CHARACTERS) throw new TypeError(`The pattern of ${kind} is too long.`);
  if (/\\[1-9]|\\k</.test(source)) throw new TypeError(`The pattern of ${kind} refers back to a group.`);
  const stack: Group[] = [{ ways: 1, last: 1 }];
  for (const [part] of source.matchAll(token)) {
    const group = stack.at(-1);
    if (!group) throw new TypeError(`The pattern of ${kind} has unbalanced groups.`);
    if (part.startsWith('(')) stack.push({ ways: 1, last: 1 });
    else if (part === ')') closeGroup(stack);
    else if (part === '|') group.ways += 1;
    else if (/^(?:[*+]|\{\d+,\})$/.test(part))
      throw new TypeError(
        `The pattern of ${kind} repeats without an upper bound: ${part}. Write {1,100} instead.`,
      );
    else if (part === '?' || /^\{\d/.test(part)) repeat(group, part);
    else group.last = 1;
    if (group.ways > MAX_STEPS) throw new TypeError(`The pattern of ${kind} can match in too many ways.`);
  }
}

function closeGroup(stack: Group[]): void {
  const inner = stack.pop();
  const outer = stack.at(-1);
  if (!inner || !outer) return;
  outer.ways *= inner.ways;
  outer.last = inner.ways;
}

function repeat(group: Group, part: string): void {
  const [least = 0, most = least] = part === '?' ? [0, 1] : (part.match(/\d+/g) ?? []).map(Number);
  // A part that can match in several ways can do so anew each time.
  group.ways *= (most - least + 1) * Math.min(group.last ** Math.max(0, most - 1), MAX_STEPS + 1);
  group.last = 1;
}
