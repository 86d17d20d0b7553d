/** Some lines of the log in a row that are worth showing. */
export interface Excerpt {
  readonly firstLine: number;
  readonly lastLine: number;
  /** Lines `firstLine` to `lastLine`, joined by `\n`. */
  readonly text: string;
  /** Why it was chosen, in a few words. */
  readonly why: string;
  /** 0 to 100; only the order means something. */
  readonly score: number;
  /** Name of the step it comes from. */
  readonly step?: string;
}
