import { findAssignments } from '../assignments/find-assignments.js';
import { findLogins, mayBeLogin } from '../assignments/find-logins.js';
import type { SecretRule, SecretSpan } from '../secret-rule.js';
import { hasEscapes, withoutEscapes, withoutTerminalCodes } from './escapes.js';
import { findEncoded } from './find-encoded.js';
import { findKeyBlocks } from './find-key-blocks.js';
import { findKubernetesSecrets } from './find-kubernetes-secrets.js';
import { findPlainPairs, isPasswordLine } from './find-plain-pairs.js';
import { createLineFinder, type LineFinder } from './line-finder.js';
import { plainView, type TextView } from './text-view.js';
import { wrappedView } from './wrapped-view.js';

/** Finds secrets in a text: places in it as it was given, which may overlap. */
export type SecretFinder = (text: string) => readonly SecretSpan[];

/** The name that belongs to a password stands at most that many lines away. */
const LOGIN_DISTANCE = 5;
/** Rules whose credentials may stand some lines below the keyword look at that many. */
const LINES_BELOW = 6;
const MAX_BELOW_CHARACTERS = 4_000;
const nothingBelow = (): string => '';

/** Creates a finder of what the rules describe, of assignments, of key blocks and of what hides in base64. */
export function createSecretFinder(rules: readonly SecretRule[]): SecretFinder {
  const findInLine = createLineFinder(rules);
  const hasSecrets = (text: string): boolean =>
    findKeyBlocks(text).length > 0 ||
    text.split('\n').some((line) => findInLine(line, nothingBelow).spans.length > 0);

  return (text) => {
    const view = withoutTerminalCodes(plainView(text));
    const wrapped = wrappedView(view);
    const across = wrapped ? findAcrossLines(text, createSearch(wrapped, findInLine, hasSecrets)) : [];
    const blocks = findKeyBlocks(view.text).map((span) => inSource(span, view));
    const manifests = findKubernetesSecrets(view.text).map((span) => inSource(span, view));
    return [...findInLines(createSearch(view, findInLine, hasSecrets)), ...blocks, ...manifests, ...across];
  };
}

/** The lines of a view, and what was found in those that were looked at. */
interface LineSearch {
  readonly view: TextView;
  readonly lines: readonly string[];
  readonly findInLine: LineFinder;
  readonly hasSecrets: (text: string) => boolean;
  readonly found: SecretSpan[];
  /** Numbers of lines with a password, and of those that are nothing but one. */
  readonly withLogin: number[];
  readonly passwords: number[];
}

function createSearch(
  view: TextView,
  findInLine: LineFinder,
  hasSecrets: (text: string) => boolean,
): LineSearch {
  const lines = view.text.split('\n');
  return { view, lines, findInLine, hasSecrets, found: [], withLogin: [], passwords: [] };
}

/**
 * Rare cases stay out of this loop: the engine compiles it anew, with all that is called in it, for each that turns up,
 * and that is most of what the first megabyte of a process costs.
 */
function findInLines(search: LineSearch): readonly SecretSpan[] {
  let start = 0;
  for (let number = 0; number < search.lines.length; number += 1) {
    const line = search.lines[number] ?? '';
    inspectLine(search, line, number, start);
    start += line.length + 1;
  }
  return search.withLogin.length + search.passwords.length === 0
    ? search.found
    : [...search.found, ...findPairs(search)];
}

/** Only what crosses a line is new in a text whose broken words were joined. */
function findAcrossLines(source: string, search: LineSearch): readonly SecretSpan[] {
  const { view, lines, found } = search;
  const isBroken = (start: number, end: number): boolean => source.slice(start, end).includes('\n');
  let start = 0;
  for (const [number, line] of lines.entries()) {
    const end = start + line.length;
    if (isBroken(view.startOf(start), view.endOf(end))) inspectLine(search, line, number, start);
    start = end + 1;
  }
  return found.filter(
    ({ kind, isStrong, start, end }) => isStrong && kind !== 'assigned-secret' && isBroken(start, end),
  );
}

function inspectLine(search: LineSearch, line: string, number: number, start: number): void {
  const { view, lines, findInLine, hasSecrets, found } = search;
  const plain = findInLine(line, () => linesBelow(lines, number));
  const encoded = findEncoded(plain.words, hasSecrets);
  let isLogin = plain.hasLogin;
  if (plain.isNamed && isPasswordLine(line)) search.passwords.push(number);
  // Most lines hold nothing and have no escapes: they need no view of their own.
  if (plain.spans.length > 0 || encoded.length > 0 || hasEscapes(line)) {
    const here = lineView(view, line, start);
    for (const span of plain.spans) found.push(inSource(span, here));
    for (const span of encoded) found.push(inSource(span, here));
    const unescaped = withoutEscapes(here);
    if (unescaped !== here) {
      const inner = findInLine(unescaped.text, nothingBelow);
      for (const span of inner.spans) found.push(inSource(span, unescaped));
      isLogin ||= inner.hasLogin;
    }
  }
  if (isLogin) search.withLogin.push(number);
}

/** Names to log in with, and passwords that are told only by such a name above them. */
function findPairs({ view, lines, withLogin, passwords }: LineSearch): readonly SecretSpan[] {
  const starts: number[] = [];
  let start = 0;
  for (const { length } of lines) {
    starts.push(start);
    start += length + 1;
  }
  const logins = linesNear(withLogin).flatMap((number) => {
    const line = lines[number] ?? '';
    const here = lineView(view, line, starts[number] ?? 0);
    return findLogins(findAssignments(line, mayBeLogin)).map((span) => inSource(span, here));
  });
  return [...logins, ...findPlainPairs(lines, starts, passwords).map((span) => inSource(span, view))];
}

function linesBelow(lines: readonly string[], number: number): string {
  const below = lines.slice(number + 1, number + 1 + LINES_BELOW);
  return below.length === 0 ? '' : `\n${below.join('\n')}`.slice(0, MAX_BELOW_CHARACTERS);
}

function linesNear(numbers: readonly number[]): readonly number[] {
  const near = new Set<number>();
  for (const number of numbers)
    for (let line = number - LOGIN_DISTANCE; line <= number + LOGIN_DISTANCE; line += 1) near.add(line);
  return [...near];
}

/** One line of a view, counted from its own beginning. */
function lineView(view: TextView, line: string, start: number): TextView {
  return {
    text: line,
    startOf: (place) => view.startOf(place + start),
    endOf: (place) => view.endOf(place + start),
  };
}

function inSource(span: SecretSpan, view: TextView): SecretSpan {
  return { ...span, start: view.startOf(span.start), end: view.endOf(span.end) };
}
