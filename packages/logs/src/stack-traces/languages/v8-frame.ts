import type { Facts } from '../../rules/rule-matcher.js';

const call = /^\s*(?:eval )?at (?:async )?(.+?)\s*$/;
const position = /^(.*?):(\d+)(?::(\d+))?$/;
/** A place that says what it is: a scheme, a path, a file with an extension. */
const placeLike =
  /^(?:[a-z][\w+.-]*:|\/|\.{1,2}[\\/]|[A-Za-z]:[\\/]|<|\w[^()]*[\\/.])|:\d+:\d+$|^(?:repl|eval code|evalmachine)/i;
const origin =
  /(?<![\w.])(?:\w+:\/\/|node:|blob:|webpack|[\w@~.$\\/-]|[A-Za-z]:\\)[^()]*?:\d+(?::\d+)?(?=\))/;
const MAX_LENGTH = 2000;

/** Reads `at f (file:1:2)`; names and files may contain spaces and parentheses, and code from `eval` says where it was made. */
export function readV8Frame(line: string): Facts | undefined {
  const rest = call.exec(line.slice(0, MAX_LENGTH))?.[1]?.replace(/(?: \{|,)$/, '');
  if (rest === undefined) return undefined;
  const start = rest.endsWith(')') ? openingOf(rest) : -1;
  if (start < 0) return readOpenPlace(rest) ?? readPlace(rest, undefined);
  const name = rest.slice(0, start).trim();
  const inner = rest.slice(start + 1, -1);
  if (inner === 'native' || inner === 'unknown location' || inner === '<anonymous>') {
    return name === '' ? undefined : { function: name, ...(inner === 'native' && { native: inner }) };
  }
  if (/^index \d+$/.test(inner)) return undefined;
  return readPlace(inner, name === '' ? undefined : name);
}

/** A line whose last parenthesis was cut off. */
function readOpenPlace(rest: string): Facts | undefined {
  const start = rest.endsWith(')') ? -1 : rest.lastIndexOf(' (');
  const place = start < 0 ? '' : rest.slice(start + 2);
  return /\s/.test(place) ? undefined : readPlace(place, rest.slice(0, Math.max(0, start)));
}

/** The parenthesis that the last one closes. */
function openingOf(text: string): number {
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const character = text[index];
    if (character === ')') depth += 1;
    if (character === '(') depth -= 1;
    if (depth === 0) return index;
  }
  // Some writers forget one: the last ` (` begins the place.
  return text.lastIndexOf(' (') + 1 || -1;
}

function readPlace(text: string, name: string | undefined): Facts | undefined {
  const named = name === undefined ? {} : { function: name };
  const made = /\beval at /.test(text) ? origin.exec(text.endsWith(')') ? text : `${text})`)?.[0] : undefined;
  const evaluated = position.exec(text);
  const found = made === undefined ? evaluated : (position.exec(made) ?? evaluated);
  if (found === null) return undefined;
  const [, file = '', line, column] = found;
  if (file === '' || (name === undefined && !placeLike.test(text))) return undefined;
  return { ...named, file, line, ...(column !== undefined && { column }) };
}
