import { nameStrength } from '../names/name-strength.js';
import { nameWords } from '../names/name-words.js';
import type { SecretSpan } from '../secret-rule.js';
import { isPlaceholder } from '../values/is-placeholder.js';
import type { Assignment } from './assignment.js';

/** Whether somebody logs in with the secret, so that a name to log in with may stand beside it. */
export function hasLogin({ name }: Assignment): boolean {
  return nameStrength(name) === 'password' || /secret$/i.test(name);
}

/** Names to log in with: beside a password they are half of what an attacker needs. */
export function findLogins(assignments: readonly Assignment[]): readonly SecretSpan[] {
  return assignments
    .filter(
      ({ name, value, operator }) =>
        isLoginName(name) && operator !== ',' && isLogin(value) && !isProcessOwner(name, value),
    )
    .map(({ value, start, end }) => ({
      kind: 'login',
      start,
      end,
      value,
      isStrong: false,
      isVerified: false,
    }));
}

/** Whether a name may be one to log in with. */
export function mayBeLogin(name: string): boolean {
  return /(?:user|login|usr|id|name)/i.test(name);
}

function isLoginName(name: string): boolean {
  const [beforeLast = '', last = ''] = ['', '', ...nameWords(name)].slice(-2);
  return (
    /^(?:user|username|userid|uid|login|usr)$/.test(last) ||
    (/^(?:id|name)$/.test(last) && /^(?:user|client|login)$/.test(beforeLast))
  );
}

/** `uid=1000` is whom a process runs as. */
function isProcessOwner(name: string, value: string): boolean {
  return /^uid$/i.test(name) && /^\d{1,6}$/.test(value);
}

function isLogin(value: string): boolean {
  return value.length > 2 && !isPlaceholder(value) && !/[‹\s(]/.test(value);
}
