import type { FailureDomain } from '../understand/log-understanding.js';

/** Where the other half of a two-line message is looked for. */
export interface NeighbourRule {
  readonly pattern: RegExp;
  /** How many lines away it may be. */
  readonly within: number;
  /** Without the other half the line is no diagnostic. @default false */
  readonly isRequired?: boolean;
}

/** What one pattern cannot say of a line in good time. */
export interface LineCheck {
  /** All that it is made of. */
  readonly patterns: readonly RegExp[];
  test(text: string): boolean;
}

/**
 * What one kind of line means. Rules are data: everything known about a tool stands in its rules.
 * Named groups of the patterns become facts: `file line column code severity message test`.
 */
export interface LineRule {
  /** Unique, kebab-case; shown as the reason of a classification. */
  readonly id: string;
  /** Lower case, ASCII letters ignoring case; every line that the pattern matches contains one of them. */
  readonly keywords: readonly string[];
  /** Sees the line without runner prefixes; linear in time. */
  readonly pattern: RegExp;
  /** Other forms of the same message, tried in turn when the pattern does not match. */
  readonly alternatives?: readonly RegExp[];
  /** The rule says nothing of lines that this matches. */
  readonly unless?: RegExp;
  /** The rule says nothing of lines that this does not match. */
  readonly needs?: RegExp | LineCheck;
  readonly domain: FailureDomain;
  readonly kind: string;
  /** How surely such a line is why the job failed, 0 to 1. Below 0.4 it never becomes the cause. */
  readonly confidence: number;
  /**
   * `echo`: repeats that something failed, not why. `harmless`: looks bad and is not. Both silence unsure rules on their line.
   * @default 'cause'
   */
  readonly role?: 'cause' | 'echo' | 'harmless';
  /** For echoes and harmless lines: rules less sure than this are silenced. @default 0.7 */
  readonly silences?: number;
  /** For harmless lines: only rules of these domains and kinds are silenced, and then however sure they are. */
  readonly silencesOnly?: readonly string[];
  /** A sentence for people; `{name}` is filled from the named groups. */
  readonly title?: string;
  /** Given, a match is a diagnostic of this tool. */
  readonly tool?: string;
  /**
   * Takes the place of `confidence` where the tool itself speaks of a warning or less.
   * @default 0.05: such a line is a diagnostic, and never the cause
   */
  readonly warningConfidence?: number;
  /** The whole line is a report in JSON: each issue in it is a diagnostic. */
  readonly isJson?: boolean;
  /** Says which job of many it is: shown in any case where there is room, and no reason of anything. */
  readonly isJobName?: boolean;
  /** Speaks only where no other rule knows the tool. */
  readonly isFallback?: boolean;
  /** Looked for above the line, for what was said once for many lines (a file's name). */
  readonly lead?: NeighbourRule;
  /** Looked for below the line, for what is said after it (the place). */
  readonly follow?: NeighbourRule;
  /** Lines worth showing above and below. @default 4 and 14, for failing tests 4 and 40 */
  readonly before?: number;
  readonly after?: number;
}
