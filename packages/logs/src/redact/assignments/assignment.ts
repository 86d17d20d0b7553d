/** A name with a value, as found in a text of any language. */
export interface Assignment {
  readonly name: string;
  /** Where the name begins. */
  readonly nameStart: number;
  readonly operator: string;
  readonly value: string;
  /** Where the value begins and ends, without its quotes. */
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
  /** The name is the first argument of a call. */
  readonly isArgument: boolean;
}
