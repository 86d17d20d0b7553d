import type { SecretRule } from '../secret-rule.js';
import { isPlaceholder } from '../values/is-placeholder.js';
import { isPlain } from '../values/is-plain.js';

const isCredential = (value: string): boolean => value.length > 2 && !isPlaceholder(value);
const isMixed = (value: string): boolean =>
  isCredential(value) && !isPlain(value) && /[A-Za-z]/.test(value) && /[\d!@#$%^&*]/.test(value);

/** Credentials in code, in the files of tools, and in sentences. */
export const codeRules: readonly SecretRule[] = [
  {
    kind: 'credential-pair',
    looksBelow: 'lines',
    keywords: [
      'networkcredential(',
      'directoryentry(',
      'passwordcredentials(',
      'basicauth',
      'passwordauthentication(',
      'credentials(',
    ],
    pattern:
      /(?:NetworkCredential|DirectoryEntry|PasswordCredentials|BasicAuth(?:entication)?|PasswordAuthentication|\bCredentials)\s{0,2}\(\s{0,4}(?:@?["'][^"'\n]{4,200}["']\s{0,3},\s{0,4}(?=[^)\n]{1,200},))?@?["'](?<login>[^"'\n]{1,120})["'](?:\.\w{1,20}\(\))?\s{0,3},\s{0,4}@?["'](?<secret>[^"'\n]{1,200})["']/dgi,
    accepts: isCredential,
  },
  {
    kind: 'credential-pair',
    keywords: ['getconnection(', '.connect(', 'auth=('],
    pattern:
      /(?:getConnection\(\s{0,4}["'][^"'\n]{4,300}["']\s{0,3},|auth\s{0,2}=\s{0,2}\()\s{0,4}["'](?<login>[^"'\n]{1,120})["']\s{0,3},\s{0,4}["'](?<secret>[^"'\n]{1,200})["']/dgi,
    accepts: isCredential,
  },
  {
    kind: 'compared-secret',
    needs: '=',
    keywords: ['pass', 'pwd', 'secret', 'private_key', 'apikey', 'api_key'],
    pattern:
      /(["'`])(?<secret>[^"'`\n]{4,200})\1\s{0,3}[!=]==?\s{0,3}(?:[\w.$]{0,60}[._$])?\w{0,40}(?:pass(?:w(?:or)?d)?|passwd|pwd|secret|private_?key|api_?key)(?:_\w{1,30})?(?![\w(.])/dgi,
    accepts: isCredential,
  },
  {
    kind: 'markup-secret',
    keywords: ['password>', 'passphrase>', 'secret>', 'token>', 'apikey>', 'pwd>', 'privatekey>', 'api-key>'],
    pattern:
      /<(?:[\w.-]{0,40}:)?[\w.-]{0,40}(?:password|passphrase|secret|token|apikey|api-key|pwd|privatekey)(?:\s[^<>\n]{0,200})?>\s{0,4}(?:<!\[CDATA\[)?(?<secret>[^\s<>]{4,500})\s{0,4}(?:\]\]>)?<\//dgi,
    accepts: (value) => isCredential(value) && !/^\$|^[A-Za-z]+(?:\s|$)/.test(value),
  },
  {
    kind: 'markup-secret',
    keywords: ['passw', 'pwd"', 'secret"', 'token"', 'apikey"', 'accesskey"'],
    pattern:
      /(?:key|name|id)=["'][\w.:-]{0,60}(?:password|passwd|pwd|secret|token|apikey|accesskey)["'](?:\s{1,4}\w{1,20}=["'][^"'\n]{0,80}["']){0,3}\s{1,4}value=["'](?<secret>[^"'\n]{4,300})["']/dgi,
    accepts: (value) => isCredential(value) && !/^%.*%$|^[a-z]+$/.test(value),
  },
  {
    kind: 'netrc-password',
    keywords: ['machine ', 'login '],
    looksBelow: 'lines',
    pattern:
      /(?:\bmachine\s{1,8}\S{1,200}\s{1,40})?\blogin\s{1,8}(?<login>[^\s:=]{1,120})\s{1,40}password\s{1,8}(?<secret>[^\s:=]\S{1,300})/dgi,
    accepts: (value) => value.length > 2 && !/^[$<{(]/.test(value),
  },
  {
    kind: 'spoken-password',
    keywords: ['password', 'passwd', 'passphrase', 'pwd'],
    pattern:
      /\b(?:password|passwd|passphrase|pwd)\b(?:\s(?:for|of)\s(?:the\s)?(?:[\w-]{1,20}\s){0,3}["'`]?[\w@.-]{1,60}["'`]?)?\s(?:is|was|will be|set to|equals)\s?:?\s(?:["'`](?<secret>[^"'`\n]{3,100})["'`]|(?<secret2>[^\s"'`,;]{6,100}))/dgi,
    accepts: (value) =>
      isCredential(value) && (isMixed(value) || /^[^\s]+$/.test(value)) && !spokenWord.test(value),
  },
  {
    kind: 'spoken-password',
    keywords: ['password for '],
    pattern:
      /\bpassword for (?:the )?user (?<login>["'`][\w@.-]{1,60}["'`]) is ["'`](?<secret>[^"'`\n]{3,100})["'`]/dgi,
    accepts: (value) => value.length > 2,
  },
  {
    kind: 'credential-pair',
    keywords: [
      '/pw',
      ' pw',
      '(pw',
      ':pw',
      '/pass',
      '(pass',
      ':pass',
      'id pass',
      'user pass',
      'name pass',
      'login pass',
      'account pass',
      'id / pass',
    ],
    pattern:
      /(?<![A-Za-z])(?:\w{0,6}id|user(?:name)?|login|account|[가-힣]{2,4})\s{0,2}[/:( ]\s{0,2}(?:pwd?|pass(?:wd|word|wort)?)\)?\s{0,3}[:=(\s-]\s{0,3}(?<login>[\w.@-]{1,60})\s{0,2}(?:[/:,(]|\/\/|\s)\s{0,2}(?<secret>[^\s,;)]{4,100})/dgi,
    accepts: isMixed,
  },
  {
    kind: 'aws-account',
    keywords: ['account'],
    pattern:
      /(?:aws|amazon)[_\s-]{0,2}account[_\s-]{0,2}(?:id|number|no)?\\{0,4}["']?\s{0,4}(?:=>|:=|=|:)\s{0,4}\\{0,4}["']?(?<secret>\d{4}-?\d{4}-?\d{4})(?!\d)/dgi,
    isStrong: true,
    accepts: (value) => !/^(\d)\1+$|^123456789012$/.test(value.replaceAll('-', '')) || value.includes('-'),
  },
  {
    kind: 'aws-secret-key',
    keywords: ['aws', 'secretaccesskey', 'secret_access_key', 'secret_key'],
    pattern:
      /(?:aws|secret_?access_?key|secret_?key).{0,30}?[=:>,\s"'][\s"'=:>]{0,4}(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/dgi,
    unless: /^[0-9a-f]{40}$|EXAMPLE|\/.*\/.*\/.*\//,
    accepts: (value) => /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value),
    isStrong: true,
  },
  {
    kind: 'azure-tenant',
    keywords: ['tenant', 'subscription'],
    pattern:
      /(?:tenant|subscription)[_-]?(?:id|guid)\\{0,3}["']?\s{0,3}[:=]\s{0,3}["']?(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/dgi,
    unless: /^0{8}|1{8}/,
  },
  {
    kind: 'initial-password',
    keywords: ['password to proceed', 'initialadminpassword'],
    looksBelow: 'lines',
    pattern:
      /(?:password to proceed|initialAdminPassword)[^\n]{0,200}(?:\n[^\n]{0,200}){0,3}?\n[^\n]{0,60}?(?<![\w-])(?<secret>[0-9a-f]{32})(?![\w-])/dg,
  },
  {
    kind: 'assigned-secret',
    keywords: ['passw', 'secret', 'token', 'api_key', 'apikey', 'access_key', 'private_key'],
    looksBelow: 'lines',
    pattern:
      /name["']?:\s{0,3}["']?[\w.-]{0,60}(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY)["']?,?\s{0,3}\n[\s"']{0,40}value["']?:\s{0,3}["']?(?<secret>[^\s"']{4,300})/dgi,
    accepts: isMixed,
  },
  {
    kind: 'json-web-key',
    keywords: ['"kty"', '"d"', '"k"'],
    pattern: /"(?:d|p|q|dp|dq|qi|k)"\s{0,3}:\s{0,3}"(?<secret>[\w-]{22,1000})"/dg,
    accepts: (value) => /\d/.test(value) && /[A-Z]/.test(value),
  },
  {
    kind: 'kubernetes-token',
    keywords: ['kubeadm', 'bootstrap', 'token-id', 'token '],
    looksBelow: 'lines',
    pattern:
      /(?:(?:--token|token:|token)\s{1,3}["']?(?<secret>[a-z0-9]{6}\.[a-z0-9]{16})(?![\w.])|token-id["']?:\s{0,3}["']?(?<login>[a-z0-9]{6})["']?\s{0,40}token-secret["']?:\s{0,3}["']?(?<secret2>[a-z0-9]{16}))/dg,
  },
  {
    kind: 'pgpass-password',
    keywords: [':5432:', ':*:'],
    pattern: /^[\w.*-]{1,120}:(?:5\d{3}|\*):[\w*-]{1,60}:(?<login>[\w*-]{1,60}):(?<secret>[^\s:]{3,200})$/dgm,
    accepts: isCredential,
  },
];

const spokenWord =
  /^(?:not|set|required|incorrect|invalid|empty|wrong|missing|correct|expired|changed|hidden|masked|stored|read|used|needed|too|the|a|an|weak|strong|unset|never|always|already|only|being|blank|valid|different|known|generated|encrypted|hashed|disabled|enabled|provided|supported|longer|shorter|defined|undefined|deprecated|ignored|exposed|saved|passed|given|specified|\w+ed|\w+ing)\b/i;
