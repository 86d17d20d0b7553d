import type { SecretSpan } from '../secret-rule.js';
import { isPlaceholder } from '../values/is-placeholder.js';

const passwordLine =
  /^[\s#/;-]{0,40}(?:[\w.-]{0,30}[_.-])?(?:password|passwd|pwd|pass)\s{0,8}[=:]\s{0,8}(\S{4,100})\s{0,8}$/i;
const loginLine =
  /^[\s#/;-]{0,40}(?:[\w.-]{0,30}[_.-])?(?:user(?:_?name)?|login|user_?id)\s{0,8}[=:]\s{0,8}(\S{3,100})\s{0,8}$/i;
const DISTANCE = 4;

/** A name to log in with on one line and a password some lines below: then even a plain word is a password. */
export function findPlainPairs(lines: readonly string[], starts: readonly number[]): readonly SecretSpan[] {
  const found: SecretSpan[] = [];
  let login: { readonly number: number; readonly span: SecretSpan } | undefined;
  for (const [number, line] of lines.entries()) {
    if (line.length > 300 || !/[=:]/.test(line)) continue;
    const start = starts[number] ?? 0;
    const loginSpan = spanOf('login', loginLine, line, start);
    if (loginSpan) login = { number, span: loginSpan };
    const password =
      login && number - login.number <= DISTANCE
        ? spanOf('assigned-secret', passwordLine, line, start)
        : undefined;
    if (login && password) found.push(login.span, password);
  }
  return found;
}

function spanOf(kind: string, pattern: RegExp, line: string, lineStart: number): SecretSpan | undefined {
  const value = pattern.exec(line)?.[1];
  if (value === undefined || /["'`(){}<>,]/.test(value) || isPlaceholder(value)) return undefined;
  const start = lineStart + line.lastIndexOf(value);
  return { kind, start, end: start + value.length, value, isStrong: false, isVerified: false };
}
