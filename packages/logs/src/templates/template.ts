/** A sentence that lines of a log have in common. */
export interface Template {
  /** Unique within its miner. */
  readonly id: number;
  /** The sentence with `<*>` instead of what differs. */
  readonly text: string;
  /** Lines that are of it. */
  readonly count: number;
}
