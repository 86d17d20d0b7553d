import { createKeywordScan } from '../find/keyword-scan.js';
import { type NameStrength, nameKeywords, nameStrength } from '../names/name-strength.js';
import { nameWords } from '../names/name-words.js';
import { hasVendor, vendorNames } from '../names/vendors.js';
import { isPlaceholder } from '../values/is-placeholder.js';
import { isPlain, isRoute } from '../values/is-plain.js';
import { entropy, isRandom } from '../values/is-random.js';
import { isSequential } from '../values/is-sequential.js';
import type { Assignment } from './assignment.js';

const uuid = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
/** A sentence about a password, and not the password. */
const prose =
  /^(?:the|a|an|please|must|should|is|are|was|cannot|can't|do|does|no|not|your|use|for|to|in|and|or|with)\s|\b(?:must|required|invalid|incorrect|cannot|should|please|enter|your|too (?:short|long)|at least|match|failed|missing|expected|is not|not found|mismatch|wrong)\b/i;
const address = /^[a-z][a-z0-9+.-]{1,20}:\/\//i;
const comparison = /^(?:[!=]==?)$/;
/** Behind them stands the value of an argument, or what is taken when there is none. */
const defaultOperators: ReadonlySet<string> = new Set([',', '||', '??', 'or']);
const MIN_SECRET_CHARACTERS = 6;
/** Most names of a log speak of something else, and this says so sooner than their words. */
const scanName = createKeywordScan([
  ['pw', ...nameKeywords.map((keyword) => keyword.replace(/[^\w]+$/, '')), ...vendorNames],
]);
const MIN_ENTROPY = 1.9;
const MIN_BARE_SECRET_CHARACTERS = 8;
const MIN_PASSWORD_CHARACTERS = 4;

/** Whether a name may be about a secret: for the few that are, `nameStrength` looks at its words. */
export function mayMatter(name: string, operator: string): boolean {
  // `PASS: TestLogin/3` is a verdict, and some logs have nothing but verdicts.
  return !(operator === ':' && name === 'PASS') && scanName(name).length > 0;
}

/** Whether the value is a secret, going by its name, its looks and the way it is written. */
export function isSecretAssignment(assignment: Assignment): boolean {
  const { name, operator, value, isQuoted } = assignment;
  if (value.length < MIN_PASSWORD_CHARACTERS || !mayMatter(name, operator)) return false;
  if (isPlaceholder(value) || value.includes('‹')) return false;
  if (isMonotonous(value) || (isQuoted && isBetweenLiterals(value))) return false;
  // Of an address only its credentials are secret, and rules of their own find them.
  if (address.test(value)) return false;
  const strength = nameStrength(name);
  // `PASS: TestLogin/3` is a verdict.
  if (strength === 'none' || (/^pass$/i.test(name) && !isQuoted && operator !== '=')) return false;
  if (strength !== 'password' && isSequential(value)) return false;
  // The working directory.
  if (/(?:^|_)(?:OLD)?PWD$/.test(name) && /^[/~.]|^[A-Z]:/.test(value)) return false;
  if (operator === ' ' && /\s/.test(value)) return false;
  if (defaultOperators.has(operator)) return isDefault(strength, assignment);
  if (comparison.test(operator) && operator !== '=' && !isQuoted) return false;
  return judges[strength](assignment);
}

const judges: Readonly<Record<NameStrength, (assignment: Assignment) => boolean>> = {
  none: () => false,
  password: ({ value, operator, isQuoted }) =>
    isQuoted
      ? !prose.test(value) &&
        /[A-Za-z0-9]/.test(value) &&
        !isReference(value) &&
        !isRoute(value) &&
        !isFile(value)
      : (operator === '--' || !isPlain(value) || isWordWithDigits(value, operator)) &&
        value.length > MIN_PASSWORD_CHARACTERS &&
        hasMixture(value),
  secret: ({ name, value, operator, isQuoted }) => {
    if (isQuoted && comparison.test(operator) && /secret|cred/i.test(name))
      return !prose.test(value) && value.length >= MIN_SECRET_CHARACTERS;
    if (isPlain(value) || isNumbered(value) || prose.test(value) || isReference(value)) return false;
    return (
      value.length >= (isQuoted ? MIN_SECRET_CHARACTERS : MIN_BARE_SECRET_CHARACTERS) && hasMixture(value)
    );
  },
  hint: ({ value, name }) => {
    const plain = value.replace(/^Bearer /, '');
    return (
      !/\s/.test(plain) &&
      !isReference(plain) &&
      (isRandom(plain) || uuid.test(plain)) &&
      !isHashOf(name, plain)
    );
  },
};

/** `correcthorse7`: a word with digits after it, where nothing but a password is expected. */
function isWordWithDigits(value: string, operator: string): boolean {
  return (
    operator === '=' && /^[A-Za-z]{3,40}\d{1,3}$/.test(value) && value.length >= MIN_BARE_SECRET_CHARACTERS
  );
}

/** `env('API_TOKEN', 'abc…')`, `getenv('X') || 'abc…'`. */
function isDefault(strength: NameStrength, { name, value, isArgument, operator }: Assignment): boolean {
  if (prose.test(value) || (operator === ',' && /\s/.test(value))) return false;
  if (!isArgument && !hasVendor(nameWords(name)) && !/^[A-Z]+(?:_[A-Z0-9]+)+$/.test(name)) return false;
  return strength === 'hint'
    ? isRandom(value) || uuid.test(value)
    : isRandom(value) || (!isPlain(value) && !isNumbered(value) && hasMixture(value));
}

/** `logs/build.txt.gz`. */
function isFile(value: string): boolean {
  return /^(?:[\w.@-]{1,80}\/){1,12}[\w.@-]{1,80}\.[a-z][a-z0-9]{0,4}$/i.test(value);
}

/** `000000…`, in whole or nearly. */
function isMonotonous(value: string): boolean {
  return value.length >= 16 && entropy(value) < MIN_ENTROPY;
}

/** `"password: " + read() + "!"`: what looks quoted stands between two literals. */
function isBetweenLiterals(value: string): boolean {
  return /^\s*[+.,)&]\s*[\w(]|^\s|\s[+]\s*$/.test(value);
}

/** Words and numbers in a row: `my-token-12`, `jackson-0.11.2`. */
function isNumbered(value: string): boolean {
  return /^(?:[A-Za-z]+\d{0,2}|\d+)(?:[-_.](?:[A-Za-z]+\d{0,2}|\d+))+$/.test(value);
}

/** Digits among letters, or signs that no name has. */
function hasMixture(value: string): boolean {
  return (/\d/.test(value) && /[A-Za-z]/.test(value)) || /[!@#$%^&*~?{}|]/.test(value);
}

/** A place where a secret is kept, an expression, a pattern. */
function isReference(value: string): boolean {
  return (
    /\$\{\{|\$\{[\w.]+\}|\{\{[\s\w.|"'$-]*\}\}|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^(?:s3|gs|https?):\/\/[^@]*$|=>|\\[dws][+*]|\(\?[:=!]/.test(
      value,
    ) || /^[a-z][\w.]*(?:\.[a-z]\w*)*\([^)]*\)?/i.test(value)
  );
}

/** A hash or an id is a secret only where the name says whose: the key of a cache is the hash of a file. */
function isHashOf(name: string, value: string): boolean {
  return (
    !hasVendor(nameWords(name)) &&
    (uuid.test(value) || /^[0-9a-f]{16,128}$|[-_:][0-9a-f]{32,128}$/i.test(value))
  );
}
