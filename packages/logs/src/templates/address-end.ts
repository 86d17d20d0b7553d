const COLON = 58;
const DOT = 46;
const UNDERSCORE = 95;
const SEMICOLON = 59;

/** Blanks, quotes, closing brackets, commas. */
function endsAddress(code: number): boolean {
  return code <= 32 || code === 34 || code === 39 || code === 41 || code === 44 || code === 62 || code === 93;
}

/** Where a URL ends that goes on at `start`. */
export function endOfUrl(text: string, start: number): number {
  let end = start;
  while (end < text.length && !endsAddress(text.charCodeAt(end))) end += 1;
  while (end > start && isPunctuation(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** What ends a sentence or introduces the next one. */
function isPunctuation(code: number): boolean {
  return code === COLON || code === SEMICOLON || code === DOT;
}

/** Where a path ends that goes on at `start`; a line number after a colon is no part of it. */
export function endOfPath(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (endsAddress(code) || code === COLON || code === SEMICOLON) break;
    end += 1;
  }
  while (end > start && text.charCodeAt(end - 1) === DOT) end -= 1;
  return end;
}

/** The end of a MAC or IPv6 address: three or more groups of hexadecimal digits with colons; `start` when it is none. */
export function endOfColonGroups(text: string, start: number): number {
  let groups = 0;
  let colons = 0;
  let length = 0;
  let position = start;
  for (; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code === COLON) {
      colons += 1;
      length = 0;
    } else if (isHexDigit(code)) {
      length += 1;
      if (length === 1) groups += 1;
      if (length > 4) return start;
    } else break;
  }
  return groups >= 3 && colons >= 2 && !continuesWord(text.charCodeAt(position)) ? position : start;
}

function isHexDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}

function continuesWord(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || code === UNDERSCORE;
}
