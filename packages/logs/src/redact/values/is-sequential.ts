const MIN_RUN = 10;
const MIN_SHARE = 0.6;
const MIN_CHARACTERS = 8;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether somebody typed a value along the alphabet or the digits: `abcdefgh…`, `12345678…`, `a1b2c3d4…`. */
export function isSequential(value: string): boolean {
  // A UUID is judged by its name: one vendor's looks like another's.
  if (value.length < MIN_CHARACTERS || uuid.test(value)) return false;
  const codes = [...value.toLowerCase()].map((character) => character.charCodeAt(0)).filter(isLetterOrDigit);
  return longestRun(codes) >= MIN_RUN || interleaved(codes) >= MIN_SHARE * codes.length;
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122);
}

function longestRun(codes: readonly number[]): number {
  let longest = 1;
  let run = 1;
  for (const [index, code] of codes.entries()) {
    run = follows(codes[index - 1], code) ? run + 1 : 1;
    if (run > longest) longest = run;
  }
  return longest;
}

/** How many characters follow the one before the last: two sequences that take turns. */
function interleaved(codes: readonly number[]): number {
  let count = 0;
  for (const [index, code] of codes.entries()) if (follows(codes[index - 2], code)) count += 1;
  return count;
}

/** Nine is followed by zero. */
function follows(before: number | undefined, code: number): boolean {
  return before !== undefined && (code === before + 1 || (before === 57 && code === 48));
}
