/** A line that names a failing test. */
export interface NamedTest {
  readonly name: string;
  readonly line: number;
}

/** Runners name a test right above what it says, or right below. */
const ABOVE = 60;
const BELOW = 3;

/** The failing test that a line belongs to; the only one there is, where no line names it nearby. */
export function nearestTest(
  tests: readonly NamedTest[],
  mentions: readonly NamedTest[],
  line: number,
): string | undefined {
  const nearest = nearestOf(tests, line) ?? nearestOf(mentions, line);
  if (nearest !== undefined) return nearest.name;
  const [only, another] = tests.length > 0 ? tests : mentions;
  return another === undefined ? only?.name : undefined;
}

function nearestOf(tests: readonly NamedTest[], line: number): NamedTest | undefined {
  const near = tests.filter((test) => test.line >= line - ABOVE && test.line <= line + BELOW);
  return near.toSorted((a, b) => distance(a, line) - distance(b, line))[0];
}

/** What stands below belongs to the next test more often. */
function distance(test: NamedTest, line: number): number {
  return test.line > line ? (test.line - line) * 10 : line - test.line;
}
