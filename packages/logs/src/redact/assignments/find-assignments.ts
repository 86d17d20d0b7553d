import type { Assignment } from './assignment.js';
import { readValue } from './read-value.js';

const operator =
  /(?:={1,3}>?|!={1,2}|\?=|:{1,3}={0,2}(?!\/\/)|,|\|\||\?\?|(?<=\)[ \t])or(?=[ \t]))[ \t]{0,8}/g;
/** `--token abc`, `password "abc"`, `-Dsonar.login abc`. */
const flag = /(?<![\w-])--?[A-Za-z][\w.-]{2,60}[ \t]{1,4}(?![-=|&;<>])/g;
const bareword = /(?<![\w.$/@-])[A-Za-z_][\w.-]{2,60}[ \t]{1,4}(?=["'`])/g;
/** `setopt(handle, CURLOPT_PASSWORD, "abc")`. */
const constant = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const typeName = /^(?:str|string|bytes|char|text|any|object|securestring|varchar)$/i;
const MAX_NAME_CHARACTERS = 80;
const MAX_BLANKS = 8;
const MAX_ASSIGNMENTS = 400;

/** The assignments, comparisons, fields, options and pairs of arguments in a text, whose names are wanted. */
export function findAssignments(
  text: string,
  isWanted: (name: string, operator: string) => boolean,
): readonly Assignment[] {
  const found: Assignment[] = [];
  for (const match of text.matchAll(operator)) {
    const name = nameBefore(text, endOfText(text, match.index));
    if (name === undefined) continue;
    const sign = match[0].trimEnd();
    if (sign === ',' && !name.isQuoted && !constant.test(name.name)) continue;
    const typed =
      sign === '=' && !name.isQuoted && typeName.test(name.name)
        ? nameOfType(text, name.nameStart)
        : undefined;
    const left = typed ?? { name: name.name, nameStart: name.nameStart };
    if (!isWanted(left.name, sign)) continue;
    add(found, text, {
      ...left,
      operator: sign,
      after: match.index + match[0].length,
      isArgument: name.isArgument,
    });
    if (found.length >= MAX_ASSIGNMENTS) return found;
  }
  for (const [kind, pattern] of flagsAndWords(text)) {
    for (const match of text.matchAll(pattern)) {
      const name = match[0].trim().replace(/^-+/, '');
      if (!isWanted(name, kind)) continue;
      const nameStart = match.index + match[0].indexOf(name);
      add(found, text, {
        name,
        nameStart,
        operator: kind,
        after: match.index + match[0].length,
        isArgument: false,
      });
      if (found.length >= MAX_ASSIGNMENTS) return found;
    }
  }
  return found;
}

/** Most lines have neither, and this says so sooner than the patterns. */
function flagsAndWords(text: string): readonly (readonly [kind: string, pattern: RegExp])[] {
  const hasQuote = text.includes(' "') || text.includes(" '") || text.includes(' `');
  return [
    ...(text.includes('-') ? [['--', flag] as const] : []),
    ...(hasQuote || text.includes('\t') ? [[' ', bareword] as const] : []),
  ];
}

/** Before the blanks that stand before an operator. */
function endOfText(text: string, place: number): number {
  let end = place;
  while (end > 0 && place - end < MAX_BLANKS && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function add(
  found: Assignment[],
  text: string,
  { after, ...left }: Pick<Assignment, 'name' | 'nameStart' | 'operator' | 'isArgument'> & { after: number },
): void {
  const value = readValue(text, after, isInQuery(text, left.nameStart));
  if (value === undefined || (left.operator === ',' && !value.isQuoted)) return;
  if (!value.isQuoted && isExpression(text, after, value)) return;
  found.push({ ...left, ...value });
}

/** `token = next(tokens)[0];`: the end of a statement tells it from a value that nobody quoted. */
function isExpression(
  text: string,
  after: number,
  { value, end }: { readonly value: string; readonly end: number },
): boolean {
  return text.charAt(after - 1) === ' ' && /[([{]/.test(value) && /^;\s*$/.test(text.slice(end, end + 8));
}

interface NameFound {
  readonly name: string;
  readonly nameStart: number;
  readonly isQuoted: boolean;
  /** It is the first argument of a call. */
  readonly isArgument: boolean;
}

/** `name`, `"name"`, `name[]`, `name")`, `\"name\"` right before a place. */
function nameBefore(text: string, place: number): NameFound | undefined {
  let end = place;
  while (end > 0 && place - end < 6 && '\\"\'`[]) '.includes(text.charAt(end - 1))) end -= 1;
  const isQuoted = /["'`]/.test(text.slice(end, place));
  const brackets = /\[\d{0,6}$/.exec(text.slice(Math.max(0, end - 7), end));
  if (brackets) end -= brackets[0].length;
  const start = nameStartBefore(text, end);
  const name = text.slice(start, end);
  // A path is no name: `'/forgot-password' => "…"`.
  if (
    !/[A-Za-z]{2}/.test(name) ||
    (text.charAt(start - 1) === '/' && !isQuoted && !/^(?:PW|PWD)$/.test(name))
  )
    return undefined;
  const isArgument = /\(\s*[bru]?\\{0,3}["'`]?$/.test(text.slice(Math.max(0, start - 8), start));
  return { name, nameStart: start, isArgument, isQuoted };
}

function nameStartBefore(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < MAX_NAME_CHARACTERS && isNameCharacter(text.charCodeAt(start - 1)))
    start -= 1;
  return start;
}

/** `password: String = "…"`: the name stands before the type. */
function nameOfType(
  text: string,
  start: number,
): { readonly name: string; readonly nameStart: number } | undefined {
  const colon = /[\w)][?!]?\s{0,2}:\s{0,2}(?:&(?:'\w+ )?)?$/.exec(text.slice(Math.max(0, start - 12), start));
  if (!colon) return undefined;
  const end = start - colon[0].length + 1;
  const nameStart = nameStartBefore(text, end);
  const name = text.slice(nameStart, end);
  return /[A-Za-z]{2}/.test(name) ? { name, nameStart } : undefined;
}

function isNameCharacter(code: number): boolean {
  const isLetterOrDigit =
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return isLetterOrDigit || code === 95 || code === 45 || code === 46 || code === 36 || code > 0x2e7f;
}

function isInQuery(text: string, nameStart: number): boolean {
  const before = text.charAt(nameStart - 1);
  return before === '?' || before === '&';
}
