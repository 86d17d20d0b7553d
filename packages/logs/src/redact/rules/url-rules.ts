import type { SecretRule } from '../secret-rule.js';
import { isPlaceholder, isTemplate } from '../values/is-placeholder.js';
import { isRandom } from '../values/is-random.js';

const MIN_TOKEN_CHARACTERS = 16;

/** Credentials in addresses and in connection strings. */
export const urlRules: readonly SecretRule[] = [
  {
    kind: 'url-credential',
    keywords: ['://'],
    needs: '@',
    pattern:
      /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,30}:\/\/(?!(?<same>mongo(?:db)?|mysql|postgres|redis|root|admin|guest|user|test):\k<same>@(?:localhost|127\.0\.0\.1)\b)(?<login>[^\s:/@'"<>`\\]{0,200}):(?<secret>[^\s/@'"<>`\\]{1,300}|[^\s@'"<>`\\]{1,80})@(?=[\w[$%{*-])/dgi,
    // `http://localhost:4873/@scope%2fname`: what looks like a password is a port.
    accepts: (value) => value.length > 1 && !isTemplate(value) && !/^\d{2,5}\//.test(value),
  },
  {
    // Who logs in with an address; `git@host:group/project@v1` is no password.
    kind: 'url-credential',
    keywords: ['://'],
    needs: '@',
    pattern:
      /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,30}:\/\/(?<login>[^\s:/@'"<>`\\]{1,100}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}):(?<secret>[^\s/@'"<>`\\]{4,300})@(?=[\w[])/dgi,
    accepts: (value) => !isTemplate(value) && /\D/.test(value),
  },
  {
    kind: 'url-token',
    keywords: ['://'],
    needs: '@',
    pattern:
      /(?<![a-z0-9+.-])(?:https?|git|ssh|ftp|git\+https):\/\/(?<secret>[^\s:/@'"<>`\\]{16,300})@(?=[\w[])/dgi,
    accepts: (value) => value.length >= MIN_TOKEN_CHARACTERS && isRandom(value),
  },
  {
    kind: 'url-credential',
    keywords: ['tcp(', 'unix('],
    pattern: /(?<![\w:/])(?<login>[\w.-]{1,60}):(?<secret>[^\s:/@'"]{3,200})@(?:tcp|unix)\(/dg,
    accepts: (value) => !isPlaceholder(value),
  },
  {
    kind: 'azure-key',
    keywords: ['accountkey', 'sharedaccesskey'],
    pattern:
      /(?:SharedAccessKeyName=(?<login>[\w.-]{3,80});[\s"']{0,20})?(?:AccountKey|SharedAccessKey)\s{0,3}[:=]\s{0,3}["']?(?<secret>[A-Za-z0-9+/%]{30,200}={0,2})/dgi,
    isStrong: true,
  },
  {
    kind: 'azure-account',
    keywords: ['accountname='],
    looksBelow: 'lines',
    pattern:
      /AccountName=(?<login>[a-z0-9]{3,24});\s{0,4}AccountKey=(?<secret>[A-Za-z0-9+/%]{30,200}={0,2})/dg,
  },
  {
    kind: 'signed-url',
    keywords: ['sig=', 'signature=', 'x-amz-', 'x-goog-'],
    pattern:
      /(?:[?&;]|\\u0026|&amp;)(?:sig|Signature|X-Amz-Signature|X-Goog-Signature|X-Amz-Security-Token)=(?<secret>[A-Za-z0-9+/%_~.-]{20,3000}={0,2})/dgi,
  },
];
