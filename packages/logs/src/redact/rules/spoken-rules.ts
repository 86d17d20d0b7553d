import type { SecretRule } from '../secret-rule.js';
import { isPlaceholder } from '../values/is-placeholder.js';
import { isPlain } from '../values/is-plain.js';
import { isRandom } from '../values/is-random.js';
import { isSequential } from '../values/is-sequential.js';

/** Both cases and digits at random: no word of a sentence, no hash. */
const isMixed = (value: string): boolean =>
  isRandom(value) && /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value);
const isLiteral = (value: string): boolean => value.length > 2 && !/[${<]/.test(value);

/** Names of several words, and blocks of build files: what no assignment says. */
export const spokenRules: readonly SecretRule[] = [
  {
    kind: 'spoken-secret',
    keywords: [
      'token',
      'secret',
      ' key',
      '-key',
      'passcode',
      'credential',
      'apikey',
      'api_key',
      'access_key',
    ],
    pattern:
      /(?<![A-Za-z]|[cx]srf[-_ ])(?:(?:access|api|app|application|auth|bot|client|deploy|encryption|license|master|private|secret|security|session|shared|signing|storage|subscription)[ -](?:key|code)|(?:secret|token)|api[_-]?key|access[_-]?key|passcode|credentials?)\s{0,2}(?:(?:is|was)\s{1,2}|[:(]|\s)\s{0,3}["'`(]{0,2}(?<secret>[A-Za-z0-9][\w+/=.~]{9,400})(?![\w-])/dgi,
    accepts: (value) => isMixed(value) && !isSequential(value),
  },
  {
    kind: 'spoken-password',
    keywords: ['password ', 'passwd ', 'pwd '],
    pattern: /(?<![\w./-])(?:password|passwd|pwd)\s{1,2}(?<secret>[^\s"'`,;:()<>=/\\[\]{}|]{8,60})(?!\S)/dgi,
    accepts: (value) => /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) && !isPlain(value),
  },
  {
    kind: 'spoken-password',
    keywords: [
      '비밀번호',
      '비번',
      '패스워드',
      '암호',
      '密码',
      '密碼',
      '口令',
      'パスワード',
      'пароль',
      'passwort',
      'contraseña',
      'mot de passe',
      'senha',
    ],
    pattern:
      /(?:비밀번호|비번|패스워드|암호|密码|密碼|口令|パスワード|пароль|passwort|contraseña|mot de passe|senha)\s{0,3}[:=：]\s{0,3}["'`]?(?<secret>[^\s"'`]{4,100})/dgi,
    accepts: (value) => /\d/.test(value) && /[A-Za-z]/.test(value) && isLiteral(value) && !isPlain(value),
  },
  {
    kind: 'sql-password',
    keywords: ['identified by', 'identified with', "password '", 'set password', 'securestring'],
    pattern:
      /(?:identified\s{1,3}(?:with\s{1,3}\S{1,40}\s{1,3})?by\s{1,3}(?:password\s{1,3})?|(?:role|user|with|login|encrypted|set)\s[^\n']{0,80}?password\s{0,3}(?:for\s[^\n=]{1,80})?=?\s{0,3}(?:password\()?|ConvertTo-SecureString\s{1,3}(?:-String\s{1,3})?(?:-AsPlainText\s{1,3})?(?:-Force\s{1,3})?)["'](?<secret>[^"'\n]{4,200})["']/dgi,
    accepts: (value) => isLiteral(value) && !isPlaceholder(value),
  },
  {
    kind: 'spoken-secret',
    keywords: [
      'api key',
      'api token',
      'secret key',
      'access key',
      'client secret',
      'access token',
      'auth token',
      'license key',
      'jenkins-crumb',
      '.crumb',
    ],
    pattern:
      /(?:(?:api|secret|access|license) key|(?:api|access|auth) token|client secret|jenkins-crumb|\.crumb)s?\s{0,2}[:=]\s{0,3}["'`]?(?<secret>[0-9a-f]{32,64})(?![\w-])/dgi,
    accepts: (value) => isRandom(value),
  },
  {
    kind: 'product-key',
    keywords: ['key', 'serial', 'licen'],
    pattern:
      /(?:key|serial|licen[cs]e)\b[^\n:=]{0,20}[:=\s]\s{0,3}["']?(?<secret>[A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){3,5})(?![\w-])/dgi,
    accepts: (value) => value === value.toUpperCase() && !isPlaceholder(value) && new Set(value).size > 8,
  },
  {
    kind: 'command-line-credential',
    keywords: ['pass:'],
    pattern: /\s-pass(?:in|out|word)?\s{1,3}["']?pass:(?<secret>[^\s"']{3,200})/dg,
    accepts: isLiteral,
  },
  {
    // Gradle: what stands here literally is what the server is told.
    kind: 'credential-pair',
    looksBelow: 'lines',
    keywords: ['credentials {', 'credentials{'],
    pattern:
      /credentials\s{0,3}\{[^{}]{0,200}?username\s{0,3}[=(]?\s{0,3}["'](?<login>[^"'\n]{1,100})["'][);]{0,2}\s{1,40}password\s{0,3}[=(]?\s{0,3}["'](?<secret>[^"'\n]{1,200})["']/dgi,
    accepts: isLiteral,
  },
  {
    // Terraform and OpenTofu: the default of a variable whose name says what it is for.
    kind: 'assigned-secret',
    looksBelow: 'lines',
    keywords: ['variable "'],
    pattern:
      /variable\s{1,3}"[\w-]{0,60}(?:passw(?:or)?d|secret|token|api_?key|access_?key|private_?key|credential)[\w-]{0,20}"\s{0,3}\{[^{}]{0,400}?\bdefault\s{0,12}=\s{0,3}"(?<secret>[^"\n]{6,400})"/dgi,
    accepts: (value) => isLiteral(value) && !isPlaceholder(value) && /\d|[!@#%^&*]/.test(value),
  },
];
