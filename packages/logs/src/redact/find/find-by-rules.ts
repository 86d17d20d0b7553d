import type { Assignment } from '../assignments/assignment.js';
import { hasLogin } from '../assignments/find-logins.js';
import { isSecretAssignment } from '../assignments/judge-assignment.js';
import type { SecretRule, SecretSpan } from '../secret-rule.js';
import { isRandom } from '../values/is-random.js';

const none: readonly SecretSpan[] = [];
const MIN_CONVINCING_CHARACTERS = 10;

/** All places of a text that one rule finds. */
export function findByRule(rule: SecretRule, text: string): readonly SecretSpan[] {
  // Most lines with a keyword hold no secret: asking first is several times cheaper than an iterator.
  rule.pattern.lastIndex = 0;
  if (!rule.pattern.test(text)) return none;
  const found: SecretSpan[] = [];
  rule.pattern.lastIndex = 0;
  for (const match of text.matchAll(rule.pattern)) {
    const spans = groupsOf(match).map(([group, [start, end]]) =>
      toSpan(rule, text.slice(start, end), start, group.startsWith('login')),
    );
    if (spans.every(({ kind, value }) => kind === 'login' || isSecret(rule, value)))
      found.push(...spans.filter(({ value }) => value !== '' && !value.includes('‹')));
  }
  return found;
}

function isSecret({ unless, accepts }: SecretRule, value: string): boolean {
  return unless?.test(value) !== true && accepts?.(value) !== false;
}

/** The named groups that took part; the whole match when there are none. */
function groupsOf(match: RegExpExecArray): readonly (readonly [string, readonly [number, number]])[] {
  const groups = Object.entries(match.indices?.groups ?? {}).filter(
    (entry): entry is [string, [number, number]] =>
      entry[1] !== undefined && entry[0] !== 'quote' && entry[0] !== 'same',
  );
  return groups.length > 0 ? groups : [['secret', [match.index, match.index + match[0].length]]];
}

function toSpan(rule: SecretRule, value: string, start: number, isLogin: boolean): SecretSpan {
  return {
    kind: isLogin ? 'login' : rule.kind,
    start,
    end: start + value.length,
    value,
    isStrong: !isLogin && (rule.isStrong ?? isConvincing(value)),
    isVerified: !isLogin && rule.isVerified?.(value) === true,
  };
}

/** What the assignments of a line give away. */
export interface AssignedSecrets {
  readonly spans: readonly SecretSpan[];
  /** One of them is a password, and the name that belongs to it may stand on a line nearby. */
  readonly hasLogin: boolean;
}

/** Values beside names that speak of a secret. */
export function findAssigned(assignments: readonly Assignment[]): AssignedSecrets {
  const secrets = assignments.filter(isSecretAssignment);
  const spans = secrets.map(({ value, start, end }) => ({
    kind: 'assigned-secret',
    start,
    end,
    value,
    isStrong: isConvincing(value),
    isVerified: false,
  }));
  return { spans, hasLogin: secrets.some(hasLogin) };
}

/** Long and random enough to be hidden wherever else it stands. */
function isConvincing(value: string): boolean {
  return value.length >= MIN_CONVINCING_CHARACTERS && isRandom(value);
}
