import { nameWords } from './name-words.js';
import { hasVendor } from './vendors.js';

/**
 * What a name says of its value. `password`: anything may be one. `secret`: anything but a plain word. `hint`: only
 * what looks random. `none`: nothing.
 */
export type NameStrength = 'password' | 'secret' | 'hint' | 'none';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** A name that ends so is about a secret, and its value is not one. */
const harmlessEnds = words(
  'id ids name names file files filename path paths dir directory folder length len size sizes type types url uri urls endpoint endpoints host hostname port version alias aliases label labels count counts limit limits expiry expires expiration expire ttl timeout field fields regex pattern format header headers provider providers store stores manager generator validator validation policy policies rule rules mode enabled required disabled valid exists class classes issuer scope scopes handler parser index position pos kind usage used budget ring pair pairs algorithm strength min max hint reset prompt input output variable variables prefix suffix template placeholder age created updated date time at encoding error errors status state set list map ref reference selector arn vault column table schema message source resolver factory cache server request response exchange bucket context kid estimated tests test spec description comment text title mesh board code codes frame press pressed stone word words up down left right spec serial usages filter filters fingerprint checksum digest service client property attribute attributes group parameter parameters params options config configuration module import export interface model view controller user users email tokenizer rotation strategy engine backend address addresses helper helpers',
);
/** A name with one of these words is about something else. */
const harmlessWords = words(
  'public pub csrf xsrf author authors accessor accessibility keyword keywords keyboard primary foreign bucket partition sort cache hot natural schema sequence idx monkey turkey keying unexpected expected max min num total prompt completion stop eos bos pad unk sep cls mask nonsecret keymap license_files restore',
);
const secretKeys = words(
  'api access private secret auth encryption signing master account shared deploy license licence admin ingest service client session subscription insert stream storage function security application app user write read integration webhook hmac aes rsa ssh ssl tls jwt crypto crypt host personal webservice',
);
const passwordWord =
  /(?:passw\w{0,4}d|passphrase|passcode|passwd|pwd|(?:sql|db|pg|user|root|ssh|smtp|ftp|mail|redis|mongo|admin|proxy|my|sudo)pass)s?$/;
const secretWord =
  /(?:secrets?|secrete|tokens?|credentials?|creds|(?:api|access|private|secret|auth|signing|encryption|service|license|subscription|deploy)keys?)$/;
const hintWord =
  /^(?:pat|api|auth|authentication|authorization|key|keys|salt|nonce|cert|certificate|login|bearer|jwt|apikeys|password|hash|otp|pin|license|licence)$|(?:key|salt|nonce)\d{0,3}$/;
const identity = words('id client app account tenant subscription application key login user auth');

/** Judges a name as it stands left of a colon or an equals sign. */
export function nameStrength(name: string): NameStrength {
  const parts = nameWords(name);
  const last = parts.at(-1) ?? '';
  if (parts.length === 0 || parts.some((word) => harmlessWords.has(word))) return 'none';
  const isVendors = hasVendor(parts);
  if (harmlessEnds.has(last))
    return isVendors && identity.has(last) && !isHarmlessVendorName(parts) ? 'hint' : 'none';
  if (
    parts.some((word) => passwordWord.test(word)) ||
    parts.includes('pass') ||
    last === 'pw' ||
    last === 'psk'
  )
    return 'password';
  if (isVendors && /^keys?$/.test(last)) return 'secret';
  if (parts.some((word, index) => secretWord.test(word) || isSecretKey(parts, index))) return 'secret';
  // `key` alone is the key of a cache, a row, a translation.
  const isHint =
    parts.some((word) => hintWord.test(word)) && !(parts.length === 1 && /^keys?\d*$/.test(last));
  return isVendors || isHint ? 'hint' : 'none';
}

function isSecretKey(parts: readonly string[], index: number): boolean {
  return /^keys?\d{0,2}$/.test(parts[index] ?? '') && secretKeys.has(parts[index - 1] ?? '');
}

/** `key id` names a key that is kept elsewhere. */
function isHarmlessVendorName(parts: readonly string[]): boolean {
  return (
    parts.at(-1) === 'id' &&
    ['key', 'secret', 'credential', 'credentials', 'token'].includes(parts.at(-2) ?? '')
  );
}

/** Every line with a name that matters contains one of them. */
export const nameKeywords: readonly string[] = [
  'pass',
  'pwd',
  'psk',
  '/pw:',
  '_pw ',
  '_pw:',
  '_pw=',
  '_pat ',
  '_pat:',
  '_pat=',
  'secret',
  'token',
  'key',
  'cred',
  'auth',
  'api',
  'salt',
  'nonce',
  'cert',
  'login',
  'cookie',
  'session',
  'signature',
  'licen',
  'bearer',
  'jwt',
  'access_id',
  'accessid',
  'client_id',
  'clientid',
];
