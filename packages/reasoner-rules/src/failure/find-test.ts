import { lastPart } from './to-test-name.js';

/** The failed test the cause belongs to: the one named in the nearest of the lines, or the only one there is. */
export function findTest(tests: readonly string[], lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const named = tests.filter((test) => lastPart(test).length >= 3 && line.includes(lastPart(test)));
    const [longest] = named.toSorted((a, b) => lastPart(b).length - lastPart(a).length);
    if (longest !== undefined) return longest;
  }
  return tests.length === 1 ? tests[0] : undefined;
}
