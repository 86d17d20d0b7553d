/** Which part of a data set is read. */
export interface SetInput {
  /** The folder of the set and half, such as `…/logchunks/dev`. */
  readonly folder: string;
  readonly fold: Fold;
}

/** `tune` may be looked at while writing rules; `check` may not, and tells what to expect elsewhere. */
export type Fold = 'tune' | 'check' | 'all';

/** What was measured on one set. */
export interface SetResult {
  /** Figures by name, 0 to 1 unless the name says otherwise; the table shows them in this order. */
  readonly figures: Readonly<Record<string, number>>;
  /** How many cases were scored. */
  readonly scored: number;
  /** One object a case, in the form that the scorer of the data sets reads; empty where it has none. */
  readonly predictions: readonly object[];
}

/** A data set that the logs package is measured on. */
export interface LogSet {
  readonly name: string;
  measure(input: SetInput): Promise<SetResult>;
}
