// AssemblyScript: the time that a line begins with, as in src/scan/line-start.ts. The kinds of all bytes lie at 0.

const DIGIT: i32 = 2;
const SPACE: u8 = 32;
const DASH: u8 = 45;
const POINT: u8 = 46;
const COLON: u8 = 58;
const LETTER_T: u8 = 84;
const LETTER_Z: u8 = 90;
/** Length of `2026-01-31T10:00:00`, and of what may follow its point. */
const SECONDS: i32 = 19;
const FRACTION: i32 = 9;

/** The kind of the byte at `position`. */
export function kindAt(position: i32): i32 {
  return load<u8>(load<u8>(position));
}

/** How many bytes of the line are a time; 0 when it begins with none. */
export function clockLength(start: i32, end: i32): i32 {
  if (end - start < SECONDS || load<u8>(start + 4) !== DASH) return 0;
  const separator = load<u8>(start + 10);
  if (separator !== LETTER_T && separator !== SPACE) return 0;
  if (load<u8>(start + 7) !== DASH || load<u8>(start + 13) !== COLON || load<u8>(start + 16) !== COLON)
    return 0;
  let position = start + SECONDS;
  if (position < end && load<u8>(position) === POINT) {
    const stop = min(end, position + 1 + FRACTION);
    position += 1;
    while (position < stop && kindAt(position) === DIGIT) position += 1;
  }
  if (position < end && load<u8>(position) === LETTER_Z) position += 1;
  if (position < end && load<u8>(position) === SPACE) position += 1;
  return position - start;
}
