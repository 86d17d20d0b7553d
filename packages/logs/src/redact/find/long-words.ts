/** A run of characters that tokens and encoded text consist of, with what occurs in it. */
export interface LongWord {
  readonly text: string;
  readonly start: number;
  readonly isPath: boolean;
  readonly hasDigits: boolean;
  readonly hasBothCases: boolean;
  /** Nothing but lower-case hexadecimal digits: no token without a name beside it. */
  readonly isHash: boolean;
}

const MIN_CHARACTERS = 20;
const MAX_SLASHES = 3;
const MAX_TIMESTAMP = 36;
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?$/;
const DIGIT = 1;
const LOWER = 2;
const UPPER = 4;
const SIGN = 8;
/** A lower-case letter beyond `f`. */
const LATE = 16;

const classes = /* @__PURE__ */ Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\d/.test(character)) return DIGIT;
  if (/[a-f]/.test(character)) return LOWER;
  if (/[g-z]/.test(character)) return LOWER | LATE;
  if (/[A-Z]/.test(character)) return UPPER;
  return /[_+/=.:|~%!$-]/.test(character) ? SIGN : 0;
});

const none: readonly LongWord[] = [];

/** The words of a line that are long enough to be a secret and have digits or both cases. */
export function longWords(line: string): readonly LongWord[] {
  if (line.length < MIN_CHARACTERS) return none;
  const words: LongWord[] = [];
  let start = 0;
  let seen = 0;
  for (let place = 0; place <= line.length; place += 1) {
    const code = place < line.length ? line.charCodeAt(place) : 0;
    const kind = code < 128 ? (classes[code] ?? 0) : 0;
    if (kind !== 0) {
      seen |= kind;
      continue;
    }
    if (place - start >= MIN_CHARACTERS && mayBeSecret(seen) && !isTimestamp(line, start, place)) {
      const text = line.slice(start, place);
      words.push({
        text,
        start,
        isPath: (seen & SIGN) !== 0 && isPath(text),
        hasDigits: (seen & DIGIT) !== 0,
        hasBothCases: (seen & (LOWER | UPPER)) === (LOWER | UPPER),
        isHash: (seen & (UPPER | SIGN | LATE)) === 0,
      });
    }
    start = place + 1;
    seen = 0;
  }
  return words;
}

/** `2026-04-23T10:41:27.1491048Z` begins every line of some logs. */
function isTimestamp(line: string, start: number, end: number): boolean {
  return (
    end - start <= MAX_TIMESTAMP &&
    line.charAt(start + 4) === '-' &&
    line.charAt(start + 10) === 'T' &&
    timestamp.test(line.slice(start, end))
  );
}

function mayBeSecret(seen: number): boolean {
  return (seen & UPPER) !== 0 || (seen & (DIGIT | LOWER)) === (DIGIT | LOWER);
}

function isPath(word: string): boolean {
  let slashes = 0;
  for (let place = word.indexOf('/'); place !== -1; place = word.indexOf('/', place + 1)) slashes += 1;
  return slashes > MAX_SLASHES && slashes > word.length / 24;
}
