const passed = /^\s*(?:[✓✔√]|ok \d|PASS\b|--- PASS|=== RUN|\[ +(?:OK|RUN) +\])|^##\[/;
const BLANK_LINES = 3;

/** Where the block that begins at `line` ends: before other tests' results, a new group or a wide gap. */
export function blockEnd(line: number, limit: number, kept: ReadonlyMap<number, string>): number {
  let blank = 0;
  for (let number = line + 1; number <= limit; number += 1) {
    const text = kept.get(number);
    if (text === undefined || passed.test(text)) return number - 1;
    blank = text.trim() === '' ? blank + 1 : 0;
    if (blank === BLANK_LINES) return number - BLANK_LINES;
  }
  return limit;
}
