import type { ChainedException } from './stack-trace.js';
import type { TraceLanguage } from './trace-language.js';
import type { Section } from './trace-section.js';

/** The exception that was raised first, or the stack that is said to have crashed. */
export function rootOf({ root }: TraceLanguage, sections: readonly Section[]): Section | undefined {
  const crashed = sections.find((section) => section.crashed);
  if (crashed) return crashed;
  if (root === 'first') return sections[0];
  return sections.findLast(({ relation }) => relation === 'cause') ?? sections[0];
}

/** Searches the root's own calls first, then those of the exceptions nearest to it. */
export function topFrameOf(
  language: TraceLanguage,
  sections: readonly Section[],
  chain: readonly ChainedException[],
  root: Section | undefined,
): number | undefined {
  const start = root === undefined ? 0 : sections.indexOf(root);
  // What was suppressed happened after the failure, while cleaning up.
  const distance = (index: number): number =>
    Math.abs(index - start) + (sections[index]?.relation === 'suppressed' ? sections.length : 0);
  const order = [...sections.keys()].sort((a, b) => distance(a) - distance(b));
  const recursive = root === undefined ? undefined : recursionOf(root);
  if (recursive !== undefined) return (chain[start]?.firstFrame ?? 0) + recursive;
  for (const rank of [3, 2, 1] as const) {
    for (const index of order) {
      const ranks = sections[index]?.ranks ?? [];
      const found = language.innermost === 'last' ? ranks.lastIndexOf(rank) : ranks.indexOf(rank);
      if (found >= 0) return (chain[index]?.firstFrame ?? 0) + found;
    }
  }
  return undefined;
}

const overflow =
  /stack.?overflow|call stack size|recursion|stack (?:level too deep|exhausted)|stack exceeds/i;

/** Where the stack runs over is chance; the function that calls itself is not. */
function recursionOf({ exception = '', message = '', frames, ranks }: Section): number | undefined {
  if (!overflow.test(exception) && !overflow.test(message)) return undefined;
  const counts = new Map<string, number>();
  for (const { function: name } of frames)
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  const found = frames.findIndex(
    (frame, index) => (ranks[index] ?? 0) >= 2 && (counts.get(frame.function ?? '') ?? 0) > 1,
  );
  return found < 0 ? undefined : found;
}
