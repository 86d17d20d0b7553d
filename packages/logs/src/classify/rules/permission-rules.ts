import type { LineRule } from '../../rules/line-rule.js';
import { toolMessage } from '../../rules/tool-message.js';

/** Rights, credentials and quotas. */
export const permissionRules: readonly LineRule[] = [
  {
    id: 'not-accessible-by-integration',
    keywords: [
      'not accessible by integration',
      'permission to ',
      'is not authorized to perform',
      'denied to ',
    ],
    pattern: /Resource not accessible by integration|Permission to \S+ denied|is not authorized to perform/,
    domain: 'platform',
    kind: 'permission',
    confidence: 0.93,
    title: 'A token lacks a permission',
    before: 6,
    after: 4,
  },
  {
    id: 'authentication-failed',
    keywords: [
      'authentication failed',
      'bad credentials',
      'could not read username',
      'invalid credentials',
      'unauthorized',
      'authentication required',
      'access denied',
      'accessdenied',
      '403 forbidden',
      'error: 403',
      'invalid token',
      'expired token',
      ' 401',
      'eneedauth',
      'e401',
      'e403',
    ],
    pattern:
      /[Aa]uthentication (?:failed|required)|[Bb]ad credentials|could not read Username|[Ii]nvalid credentials|\b401:? Unauthorized|unauthorized:|[Aa]ccess ?[Dd]enied|403 Forbidden|(?:error|status(?: code)?|HTTP\/[\d.]+)[ :=]{1,3}40[13]\b|[Ii]nvalid token|[Ee]xpired token|\b(?:ENEEDAUTH|code E40[13])\b/,
    needs: toolMessage,
    domain: 'platform',
    kind: 'permission',
    confidence: 0.84,
    title: 'A credential is missing or refused',
    before: 4,
  },
  {
    id: 'permission-denied',
    keywords: [
      'permission denied',
      'eacces',
      'eperm',
      'operation not permitted',
      'dubious ownership',
      'permissionerror',
    ],
    pattern:
      /[Pp]ermission denied|\b(?:EACCES|EPERM)\b|[Oo]peration not permitted|detected dubious ownership|PermissionError/,
    needs: toolMessage,
    domain: 'platform',
    kind: 'permission',
    confidence: 0.8,
    title: 'A permission is missing',
    before: 4,
  },
  {
    id: 'secret-missing',
    keywords: ['input required and not supplied', 'secret is not set', 'parameter token or opts.auth'],
    pattern:
      /(?<message>Input required and not supplied: (?<input>\S+)|[Ss]ecret .{1,60} is not set|Parameter token or opts\.auth is required)/,
    domain: 'code',
    kind: 'configuration',
    confidence: 0.92,
    title: 'An input is missing',
  },
];
