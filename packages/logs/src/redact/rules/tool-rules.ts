import type { SecretRule } from '../secret-rule.js';
import { isPlaceholder, isTemplate } from '../values/is-placeholder.js';

const isLiteral = (value: string): boolean =>
  value.length > 2 && !/^[$%{<[(-]/.test(value) && !isPlaceholder(value);
const isMixed = (value: string): boolean => isLiteral(value) && /\d/.test(value) && /[A-Za-z]/.test(value);

/** Credentials among the arguments of tools and calls, where no name stands beside them. */
export const toolRules: readonly SecretRule[] = [
  {
    // ADO.NET, ODBC, JDBC: here a plain word is a password, too.
    kind: 'connection-password',
    keywords: [';pwd', ';password', '; pwd', '; password', '&password=', '?password='],
    pattern:
      /(?:;\s{0,3}|jdbc:[^\s"']{5,300}?[?&])(?:pwd|password)\s?=\s?(?<secret>[^;&"'\s<>{}$%*]{3,100})(?=[;&"'\s]|$)/dgi,
    accepts: (value) => !isTemplate(value),
  },
  {
    kind: 'connection-password',
    keywords: ['jdbc:oracle'],
    pattern: /jdbc:oracle:\w{1,10}:(?<login>[\w.$#-]{1,60})\/(?<secret>[^\s@"'/]{1,100})@/dgi,
    accepts: (value) => !isTemplate(value),
  },
  {
    kind: 'credential-pair',
    keywords: ['bind(', 'bind_s(', 'login(', 'authenticate(', 'connect('],
    pattern:
      /(?:bind(?:_s)?|login|authenticate|connect)\(\s{0,4}["'][^"'\n]{1,120}["']\s{0,3},\s{0,4}["'](?<secret>[^"'\n\s]{6,200})["']/dgi,
    accepts: (value) => isMixed(value) && !/^[\w-]{1,60}\.[a-z]{2,6}(?::\d{1,5})?$/.test(value),
  },
  {
    kind: 'command-line-credential',
    keywords: ['chpasswd'],
    pattern:
      /\becho\s{1,3}(?:-\w\s{1,3})?["']?(?<login>[\w.-]{1,60}):(?<secret>[^"'\s|]{3,200})["']?\s{0,3}\|[^\n|]{0,60}chpasswd/dg,
    accepts: isLiteral,
  },
  {
    kind: 'command-line-credential',
    keywords: ['htpasswd'],
    pattern:
      /\bhtpasswd\s{1,3}(?:-\w{1,8}\s{1,3}){0,4}?-\w{0,6}b\w{0,6}\s{1,3}(?:-\w{1,8}\s{1,3}){0,4}(?:[^\s-]\S{0,200}\s{1,3})??(?<login>[\w.@-]{1,80})\s{1,3}(?<secret>[^\s"'|>&-][^\s"'|>&]{2,200})(?=\s{0,3}(?:$|[|>&;"']))/dg,
    accepts: isLiteral,
  },
  {
    kind: 'command-line-credential',
    keywords: ['config set', 'config:set', 'config --global'],
    pattern:
      /\bconfig(?:[ :]set)?\s{1,3}(?:--?[\w=-]{1,40}\s{1,3}){0,4}["']?\S{0,200}?(?:_auth|authtoken|token|secret|passw(?:or)?d|api_?key|access_?key)["']?\s{1,3}["']?(?<secret>[^\s"'=-][^\s"']{5,1000})/dgi,
    accepts: isMixed,
  },
  {
    kind: 'command-line-credential',
    keywords: ['net user ', '/user:'],
    pattern:
      /(?:\bnet\s{1,3}user\s{1,3}(?<login>[^\s/]{1,60})|\/user:(?<login2>\S{1,100}))\s{1,3}(?<secret>[^\s/"'*-][^\s"']{3,120})/dgi,
    accepts: (value) => isLiteral(value) && /[\d!@#$%^&*]/.test(value),
  },
  {
    kind: 'device-token',
    keywords: ['/api/v1/', '/hooks/'],
    pattern:
      /(?<=\/api\/v1\/)(?<secret>[A-Za-z0-9]{20})(?=\/(?:telemetry|attributes|rpc|claim|firmware))|(?<=\/hooks\/)(?<secret2>[a-z0-9]{26})(?![\w-])/dg,
    accepts: (value) => /\d/.test(value),
  },
];
