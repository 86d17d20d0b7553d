import type { SecretRule } from '../secret-rule.js';
import { isPlaceholder } from '../values/is-placeholder.js';
import { isPlain } from '../values/is-plain.js';
import { isRandom } from '../values/is-random.js';

const isCredential = (value: string): boolean => !isPlaceholder(value) && !isPlain(value);

/** What an HTTP request proves itself with. */
export const headerRules: readonly SecretRule[] = [
  {
    kind: 'authorization',
    keywords: ['authorization', 'x-auth', 'private-token', 'job-token'],
    pattern:
      /\b(?:proxy-)?(?:authorization|x-auth-token|x-auth-key|private-token|job-token)\\{0,4}["']?\s{0,4}[:=]>?\s{0,4}\\{0,4}["'[]{0,2}(?:(?:bearer|basic|token|apikey|api-key|api-token|digest|negotiate|ntlm|ssws|dsn|key|oauth|sso-key|pve\w{0,8}|zoho-oauthtoken|klaviyo-api-key|genie-?key)[ =:]\s{0,4})?(?<secret>[\w.~+/@-][\w.~+/=@%!-]{7,4000})/dgi,
    accepts: isCredential,
  },
  {
    kind: 'authorization',
    keywords: ['bearer ', 'basic ', 'ssws '],
    pattern: /(?<![\w-])(?:bearer|basic|ssws)\s{1,3}(?<secret>[\w~+/-][\w.~+/=@-]{11,4000})/dgi,
    accepts: (value) => isCredential(value) && isRandom(value),
  },
  {
    kind: 'authorization',
    keywords: ['aws4-hmac', 'oauth_signature', 'oauth_token'],
    pattern:
      /(?:Signature=(?<secret>[0-9a-f]{64})|oauth_(?:signature|token|token_secret)=\\?"?(?<secret2>[\w%.~+/-]{12,200}))/dgi,
  },
  {
    kind: 'cookie',
    keywords: ['cookie'],
    pattern:
      /\bcookie["']?\s{0,3}[:=]\s{0,3}["']?(?<secret>[\w.-]{1,60}=[^\s"']{8,4000}(?:;\s?[\w.-]{1,60}=[^\s"';]{1,2000}){0,30})/dgi,
    accepts: (value) => value.split(';').some((pair) => isRandom(pair.slice(pair.indexOf('=') + 1))),
  },
];
