import type { Assignment } from './assignment.js';

type Value = Pick<Assignment, 'value' | 'start' | 'end' | 'isQuoted'>;

const opening = /(?:@|[bfruBFRU]{1,2})?(\\{0,3})("""|'''|["'`])/y;
const bare = /[^\s"'`<\\]{1,16000}/y;
/** What sits behind a value that nobody quoted. */
const trailing = /(?:[,;'"`|>]|\.$|\.(?=\s))+$/;
const nextField = /[,;&](?=[\w.-]{1,40}=)|[,;](?=["'{[(])/;
const MAX_QUOTED_CHARACTERS = 16_000;

/** The value that begins at a place, quoted or up to the next blank. */
export function readValue(text: string, place: number, isInQuery: boolean): Value | undefined {
  opening.lastIndex = place;
  const quote = opening.exec(text);
  if (quote) {
    const start = place + quote[0].length;
    const end = endOfQuoted(text, start, (quote[1] ?? '') + (quote[2] ?? ''));
    if (end !== undefined) return end > start ? withoutQuotes(text, start, end) : undefined;
    const open = readBare(text, start, isInQuery);
    return open && { ...open, isQuoted: true };
  }
  return readBare(text, place, isInQuery);
}

/** `'"abc"'`: quoted for a program that quotes. */
function withoutQuotes(text: string, start: number, end: number): Value {
  const value = text.slice(start, end);
  const inner = /^\\{0,3}["'](.+?)\\{0,3}["']$/.exec(value)?.[1];
  const from = inner === undefined ? start : start + value.indexOf(inner);
  return {
    value: inner ?? value,
    start: from,
    end: inner === undefined ? end : from + inner.length,
    isQuoted: true,
  };
}

/** The closing quote stands on the same line and has as many backslashes as the opening one. */
function endOfQuoted(text: string, start: number, closing: string): number | undefined {
  const limit = Math.min(text.length, start + MAX_QUOTED_CHARACTERS);
  for (let place = text.indexOf(closing, start); place !== -1 && place <= limit; ) {
    const isEscaped =
      !closing.startsWith('\\') && text.charAt(place - 1) === '\\' && text.charAt(place - 2) !== '\\';
    if (!isEscaped) return text.slice(start, place).includes('\n') ? undefined : place;
    place = text.indexOf(closing, place + 1);
  }
  return undefined;
}

function readBare(text: string, place: number, isInQuery: boolean): Value | undefined {
  bare.lastIndex = place;
  let value = bare.exec(text)?.[0] ?? '';
  if (isInQuery) value = value.split(/[&#)\]]/, 1)[0] ?? '';
  const cut = nextField.exec(value);
  if (cut) value = value.slice(0, cut.index);
  value = value.replace(trailing, '');
  value = withoutUnopened(value);
  return value === '' ? undefined : { value, start: place, end: place + value.length, isQuoted: false };
}

/** A bracket that closes what was opened before the value is not part of it. */
function withoutUnopened(value: string): string {
  let end = value.length;
  while (end > 0 && ')]}'.includes(value.charAt(end - 1)) && !/[([{]/.test(value.slice(0, end))) end -= 1;
  return value.slice(0, end).replace(trailing, '');
}
