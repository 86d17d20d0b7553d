import type { LineRule } from '../../rules/line-rule.js';

/** Connections, names, certificates, overloaded servers. */
export const networkRules: readonly LineRule[] = [
  {
    id: 'name-resolution',
    keywords: ['enotfound', 'eai_again', 'could not resolve host', 'name resolution', 'name or service not known', 'getaddrinfo', 'no such host'],
    pattern: /\b(?:ENOTFOUND|EAI_AGAIN)\b|[Cc]ould not resolve host|[Tt]emporary failure in name resolution|[Nn]ame or service not known|getaddrinfo|no such host/,
    domain: 'platform',
    kind: 'network',
    confidence: 0.88,
    title: 'A host name cannot be resolved',
  },
  {
    id: 'connection-failed',
    keywords: ['econnrefused', 'econnreset', 'etimedout', 'connection refused', 'connection reset', 'connection timed out', 'failed to connect to', 'network is unreachable', 'could not connect', 'connect timeout', 'socket hang up', 'ehostunreach', 'operation timed out', 'read timed out', 'tls handshake timeout', 'i/o timeout', 'connection closed'],
    pattern: /\b(?:ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH)\b|[Cc]onnection (?:was )?(?:refused|reset|timed out|closed)|[Ff]ailed to connect to|[Nn]etwork is unreachable|[Cc]ould not connect|[Cc]onnect timeout|socket hang up|[Oo]peration timed out|[Rr]ead timed out|TLS handshake timeout|i\/o timeout/,
    domain: 'platform',
    kind: 'network',
    confidence: 0.72,
    title: 'A network connection fails',
  },
  {
    id: 'server-error-status',
    keywords: ['bad gateway', 'service unavailable', 'gateway timeout', 'too many requests', 'internal server error', ' 502', ' 503', ' 504', ' 429', ' 500'],
    pattern: /(?:HTTP\/[\d.]+|status(?: code)?|error|response|returned(?: error)?)[ :=]{1,3}(?:50[0234]|429)\b|\b(?:50[0234]|429):? (?:Bad Gateway|Service Unavailable|Gateway Time-?out|Too Many Requests|Internal Server Error)/i,
    domain: 'platform',
    kind: 'network',
    confidence: 0.7,
    title: 'A server answers with an error',
  },
  {
    id: 'download-failed',
    keywords: ['error while fetching', 'failed to fetch', 'failed to download', 'download failed', 'unable to download', 'early eof', 'rpc failed', 'unexpected disconnect', '404 not found', ' 404'],
    pattern: /[Ee]rror while fetching|[Ff]ailed to (?:fetch|download)|[Dd]ownload failed|[Uu]nable to download|early EOF|RPC failed|unexpected disconnect|(?:error|returned|response|status|HTTP\S*|ERROR):? 404\b|404 Not Found/,
    unless: /^npm (?:ERR!|error)/,
    domain: 'platform',
    kind: 'network',
    confidence: 0.66,
    title: 'A download fails',
  },
  {
    id: 'certificate',
    keywords: ['certificate', 'ssl_error', 'sslerror', 'sslhandshake'],
    pattern: /certificate (?:verify failed|has expired|is not trusted|signed by unknown)|SSL_ERROR|SSLError|SSLHandshakeException|unable to (?:get local issuer|verify the first) certificate/i,
    domain: 'platform',
    kind: 'network',
    confidence: 0.86,
    title: 'A certificate is not accepted',
  },
];
