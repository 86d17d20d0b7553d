/** A place in a text and what to write there. */
export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Writes the names; a secret that spans lines is named on each of them, so that lines keep their numbers. */
export function replaceSpans(text: string, spans: readonly NamedSpan[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, name } of spans) {
    const lines = text.slice(start, end).split('\n');
    pieces.push(text.slice(done, start), lines.map(() => name).join('\n'));
    done = end;
  }
  return pieces.join('') + text.slice(done);
}
