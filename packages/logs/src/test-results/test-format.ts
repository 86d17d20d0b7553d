/** What the named groups of a pattern caught: `name suite title file message`, or counts. */
export type TestFacts = Readonly<Record<string, string | undefined>>;

/** Lines between two others, where a runner lists something. */
export interface Section {
  readonly begin: RegExp;
  /** The line after the last one; blank lines are given, too. */
  readonly end: RegExp;
  /** The section ends by itself after so many lines. @default 500 */
  readonly maxLines?: number;
}

/** One way a runner has of naming a failed test. */
export interface FailureForm {
  readonly pattern: RegExp;
  readonly unless?: RegExp;
  /** The form counts only here. */
  readonly inside?: Section;
  /** Makes the name; `suite` and `file` come from the context when the line does not say them. @default the group `name` */
  readonly name?: (facts: TestFacts) => string;
  /** What is the same in all spellings of one test. @default the name */
  readonly key?: (facts: TestFacts) => string;
  /** Found on one of the lines below, its group `message` says why. */
  readonly message?: RegExp;
  /** How many lines below. @default 20 */
  readonly messageWithin?: number;
}

/** One way a runner has of saying its totals: groups `run passed failed errors skipped`. */
export interface TotalsForm {
  readonly pattern: RegExp;
  readonly unless?: RegExp;
  readonly inside?: Section;
  /** Said of a part of the run: counts only when no total follows. */
  readonly isPartial?: boolean;
}

/** How a test runner prints its results: data, one file a runner. */
export interface TestFormat {
  /** kebab-case. */
  readonly runner: string;
  /** Lower case; every line that begins something contains one of them. */
  readonly keywords: readonly string[];
  /** Lines that name what later lines belong to; their groups hold until they are said anew. */
  readonly context?: readonly RegExp[];
  /** Best spelling first: a later form adds only tests that no earlier one named. */
  readonly failures: readonly FailureForm[];
  readonly totals?: readonly TotalsForm[];
  /** Looks like others' output: counts only in a log where no other runner said anything. */
  readonly isWeak?: boolean;
}
