import type { SecretSpan } from '../secret-rule.js';
import { isPlaceholder } from '../values/is-placeholder.js';

const passwordLine =
  /^[\s#/;-]{0,40}(?:[\w.-]{0,30}[_.-])?(?:password|passwd|pwd|pass)\s{0,8}[=:]\s{0,8}(\S{4,100})\s{0,8}$/i;
const loginLine =
  /^[\s#/;-]{0,40}(?:[\w.-]{0,30}[_.-])?(?:user(?:_?name)?|login|user_?id)\s{0,8}[=:]\s{0,8}(\S{3,100})\s{0,8}$/i;
const DISTANCE = 4;
const MAX_CHARACTERS = 300;

/** Whether a line is nothing but a password with its name. */
export function isPasswordLine(line: string): boolean {
  return line.length <= MAX_CHARACTERS && passwordLine.test(line);
}

/** A name to log in with on one line and a password some lines below: then even a plain word is a password. */
export function findPlainPairs(
  lines: readonly string[],
  starts: readonly number[],
  named: readonly number[],
): readonly SecretSpan[] {
  const found: SecretSpan[] = [];
  for (const number of named) {
    const password = spanAt('assigned-secret', passwordLine, lines, starts, number);
    if (!password) continue;
    for (let above = number - 1; above >= Math.max(0, number - DISTANCE); above -= 1) {
      const login = spanAt('login', loginLine, lines, starts, above);
      if (!login) continue;
      found.push(login, password);
      break;
    }
  }
  return found;
}

function spanAt(
  kind: string,
  pattern: RegExp,
  lines: readonly string[],
  starts: readonly number[],
  number: number,
): SecretSpan | undefined {
  const line = lines[number] ?? '';
  return line.length > MAX_CHARACTERS ? undefined : spanOf(kind, pattern, line, starts[number] ?? 0);
}

function spanOf(kind: string, pattern: RegExp, line: string, lineStart: number): SecretSpan | undefined {
  const value = pattern.exec(line)?.[1];
  if (value === undefined || /["'`(){}<>,]/.test(value) || isPlaceholder(value)) return undefined;
  const start = lineStart + line.lastIndexOf(value);
  return { kind, start, end: start + value.length, value, isStrong: false, isVerified: false };
}
