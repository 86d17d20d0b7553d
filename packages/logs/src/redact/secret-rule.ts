/** What one kind of secret looks like. */
export interface SecretRule {
  /** kebab-case; shown in the place of the secret. */
  readonly kind: string;
  /** Lower case; every line with such a secret contains one of them. None: every long word is tried. */
  readonly keywords: readonly string[];
  /** Stands in every line with such a secret, beside a keyword. */
  readonly needs?: string;
  /** Global, with indices; its named groups are masked, else the whole match. Linear in time. */
  readonly pattern: RegExp;
  /** Values that look like it and are not: placeholders, variables, words. */
  readonly unless?: RegExp;
  /** Looks closer at a value; `false` lets it through. */
  readonly accepts?: (value: string) => boolean;
  /** It is one long word, and its keywords are in that word. */
  readonly isToken?: boolean;
  /** Whether the token carries a checksum that is right. */
  readonly isVerified?: (value: string) => boolean;
  /** The shape alone is proof enough to hide the same value wherever else it stands. */
  readonly isStrong?: boolean;
  /** What it describes may go on below the line with the keyword: on any line, or where the line ends with a backslash. */
  readonly looksBelow?: 'lines' | 'continuation';
}

/** A place in a text that holds a secret; `start` to `end` in UTF-16 units. */
export interface SecretSpan {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** As it is without escapes and line breaks. */
  readonly value: string;
  readonly isStrong: boolean;
  readonly isVerified: boolean;
}
