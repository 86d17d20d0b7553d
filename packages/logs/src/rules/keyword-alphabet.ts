/** Maps characters to small numbers; all that no keyword has share 0, which keeps tables small. */
export interface Alphabet {
  readonly size: number;
  /** Classes of the ASCII characters, letters without case. */
  readonly ascii: Uint8Array;
  classOf(code: number): number;
}

/** The alphabet of the characters that occur in the keywords. */
export function createAlphabet(keywords: readonly string[]): Alphabet {
  const classes = new Map<number, number>();
  for (const character of keywords.join('').toLowerCase()) {
    const code = character.charCodeAt(0);
    if (!classes.has(code)) classes.set(code, classes.size + 1);
  }
  const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);
  const classOf = (code: number): number => classes.get(lower(code)) ?? 0;
  const ascii = Uint8Array.from({ length: 128 }, (_, code) => classOf(code));
  return { size: classes.size + 1, ascii, classOf };
}
