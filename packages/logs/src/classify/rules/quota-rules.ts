import type { LineRule } from '../../rules/line-rule.js';
import { toolMessage } from '../../rules/tool-message.js';

const quota = { domain: 'platform', kind: 'quota', confidence: 0.93 } as const;

/** What an account has used up: money, minutes, storage, requests. */
export const quotaRules: readonly LineRule[] = [
  {
    ...quota,
    id: 'billing',
    keywords: [
      'account payments have failed',
      'spending limit',
      'billing issue',
      'run out of credits',
      'out of credits',
      'not enough credits',
      'negative credit balance',
      'no build minutes',
      'build minutes',
      'pipeline minutes',
      'ci/cd minutes',
      'compute minutes',
      'ci minutes',
      'free parallelism grant',
      'ci_quota_exceeded',
    ],
    pattern:
      /account payments have failed|spending limit (?:needs|has been|is|was)|locked due to a billing issue|(?:[Rr]un out of|not enough|no (?:more|remaining)) (?:available )?credits|negative credit balance|(?:[Nn]o|used all|exceeded|out of).{0,40}\b(?:build|compute|CI|pipeline)(?:\/CD)? minutes|free parallelism grant|ci_quota_exceeded/,
    title: 'The account has no money or minutes left for CI',
  },
  {
    ...quota,
    id: 'storage-quota',
    keywords: ['storage quota', 'quota has been hit', 'artifact storage', 'cache size limit'],
    pattern: /storage quota has been (?:hit|exceeded)|storage quota exceeded|exceeded .{0,60}storage quota/i,
    title: 'The storage of the account is used up',
  },
  {
    ...quota,
    id: 'pull-rate-limit',
    keywords: ['pull rate limit', 'toomanyrequests'],
    pattern: /You have reached your (?:unauthenticated )?pull rate limit|\btoomanyrequests\b/,
    title: 'The container registry refuses more downloads for now',
  },
  {
    ...quota,
    id: 'api-rate-limit',
    keywords: ['rate limit exceeded', 'secondary rate limit', 'rate limit reached', 'rate exceeded'],
    pattern:
      /API rate limit (?:already )?(?:exceeded|reached)|exceeded a secondary rate limit|\b[Rr]ate (?:limit )?exceeded\b/,
    needs: toolMessage,
    confidence: 0.82,
    title: 'A service refuses more requests for now',
  },
  {
    ...quota,
    id: 'cloud-quota',
    keywords: [
      'quotaexceeded',
      'quota exceeded',
      'exceeded quota',
      'limitexceeded',
      'insufficientinstancecapacity',
    ],
    pattern:
      /\bQuotaExceeded|\b[Qq]uota exceeded\b|exceeded quota:|\b\w{0,40}LimitExceeded(?:Exception)?\b|InsufficientInstanceCapacity/,
    needs: toolMessage,
    confidence: 0.8,
    title: 'A quota of the cloud account is used up',
  },
];
