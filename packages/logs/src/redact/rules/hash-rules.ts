import type { SecretRule } from '../secret-rule.js';

/** Password hashes: they can be attacked at leisure. */
export const hashRules: readonly SecretRule[] = [
  {
    kind: 'password-hash',
    keywords: ['$1$', '$2a$', '$2b$', '$2y$', '$2x$', '$5$', '$6$', '$y$', '$7$', '$apr1$', '$sha1$', '$md5'],
    pattern:
      /\$(?:2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|(?:1|apr1)\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}|5\$(?:rounds=\d{1,9}\$)?[^$\s:]{1,16}\$[./A-Za-z0-9]{43}|6\$(?:rounds=\d{1,9}\$)?[^$\s:]{1,16}\$[./A-Za-z0-9]{86}|(?:y|7)\$[./A-Za-z0-9]{1,20}\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43})/dg,
    isStrong: true,
  },
  {
    kind: 'password-hash',
    keywords: ['$argon2', '$scrypt$', 'pbkdf2', '$s0$'],
    pattern:
      /(?:\$argon2(?:id|i|d)\$v=\d{1,3}\$m=\d{1,9},t=\d{1,5},p=\d{1,5}\$[A-Za-z0-9+/]{8,100}\$[A-Za-z0-9+/]{16,200}|\$scrypt\$[\w=,]{1,60}\$[A-Za-z0-9+/=]{8,100}\$[A-Za-z0-9+/=]{16,200}|\$?pbkdf2[_:-]sha\d{1,3}[$:]\d{1,8}[$:][A-Za-z0-9+/=.]{4,60}[$:][A-Za-z0-9+/=.]{20,200})/dg,
    isStrong: true,
  },
  {
    kind: 'password-hash',
    keywords: ['{ssha', '{sha', '{crypt}', '{smd5}', '{pbkdf2'],
    pattern: /\{(?:SSHA\d{0,3}|SHA\d{0,3}|SMD5|PBKDF2[\w-]{0,20})\}(?<secret>[A-Za-z0-9+/=$.]{24,200})/dgi,
  },
  {
    kind: 'kerberos-hash',
    keywords: ['$krb5'],
    pattern: /\$krb5(?:asrep|tgs|pa)\$\d{1,2}\$(?<secret>[^\s]{32,4000})/dgi,
    isStrong: true,
  },
  {
    kind: 'ntlm-hash',
    keywords: [':::'],
    pattern: /:\d{1,10}:(?<secret>[0-9a-f]{32}:[0-9a-f]{32}):::/dgi,
    isStrong: true,
  },
];
