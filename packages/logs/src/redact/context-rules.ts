import type { SecretRule } from './secret-rule.js';

/** Placeholders, references and masked values: nothing to hide. */
const placeholder =
  /^(?:\*+|x{3,}|\.{3,}|<.*>|\[.*\]|\$\{?.*|%\w+%|\{\{?.*|null|nil|none|true|false|undefined|empty|unset|yes|no|secret|password|passwd|token|changeme|example|placeholder|redacted|masked|hidden|your[-_].*|my[-_].*|test|dummy|foo|bar|string|\(.*|process\.env.*|env\..*|os\.environ.*|secrets\..*|vault:.*|file:.*|ref\+.*|‹.*)$/i;

/** Secrets that only their surroundings give away. */
export const contextRules: readonly SecretRule[] = [
  {
    kind: 'url-password',
    keywords: ['://'],
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@'"<>]{0,200}:(?<secret>[^\s/@'"<>]{1,300})@/gi,
    unless: placeholder,
  },
  {
    kind: 'authorization',
    keywords: ['authorization', 'bearer ', 'basic '],
    pattern:
      /(?:\bauthorization["']?\s*[:=]\s*["']?(?:bearer|basic|token|apikey|digest)?\s*|(?<![\w-])(?:bearer|basic)\s+)(?<secret>[A-Za-z0-9._~+/=-]{12,4000})/gi,
    unless: /^[A-Za-z/._-]+$|^\$|^\*/,
  },
  {
    kind: 'aws-secret-key',
    keywords: ['aws'],
    pattern:
      /aws.{0,20}(?:secret|sk|key).{0,20}?[=:>\s"']\s*["']?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
    unless: /^[0-9a-f]{40}$/,
  },
  {
    kind: 'assigned-secret',
    keywords: [
      'passw',
      'pwd',
      'secret',
      'token',
      'api_key',
      'apikey',
      'api-key',
      'access_key',
      'access-key',
      'accesskey',
      'private_key',
      'privatekey',
      'credential',
      'auth_key',
      'authkey',
      'client_secret',
      'encryption_key',
      'signing_key',
      'passphrase',
    ],
    pattern:
      /(?:^|[\s"'{[(,;?&$.-])(?:export\s+)?["']?(?!publickeytoken)[\w.-]{0,60}(?:passw(?:or)?d|passwd|passphrase|_pwd|^pwd|secret(?:[_-]?key)?|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?|auth[_-]?key|encryption[_-]?key|signing[_-]?key)["']?\s{0,3}(?:=>|:=|=|:)\s{0,3}(?:"(?<secret>[^"\s]{6,300})"|'(?<secret2>[^'\s]{6,300})'|(?<secret3>[^\s"',;&)}\]]{8,300}))/gi,
    unless: placeholder,
  },
  {
    kind: 'command-line-password',
    keywords: ['--password', '--token', '--api-key', '--secret', '--passphrase', ' -u '],
    pattern:
      /(?:--(?:password|passwd|token|api-key|secret|passphrase|client-secret)[= ]["']?(?<secret>[^\s"'-][^\s"']{5,300})|\bcurl\b[^\n]{0,200}? -u ["']?[^\s:"']{1,80}:(?<secret2>[^\s"']{3,300}))/gi,
    unless: placeholder,
  },
];

/** Whether a value without a known shape is too plain to be a secret: a word, a path, a type, a number, a version. */
export function isPlainValue(value: string): boolean {
  return (
    /^[A-Za-z]+$/.test(value) ||
    /^[a-z]+(?:[-_.][a-z]+)*$/i.test(value) ||
    /^(?:\.{0,2}|~)\/[\w./@-]*$/.test(value) ||
    /^\d+(?:\.\d+)*$/.test(value) ||
    /^[\w.]+\(.*$/.test(value) ||
    /^https?:\/\/[^@]*$/.test(value)
  );
}
