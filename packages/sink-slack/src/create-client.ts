import { OpsError } from '@opsaicortex/core';
import { boundedFetch, type FetchFunction } from '@opsaicortex/core/adapter';
import { type Logger, LogLevel, WebClient, type WebClientOptions } from '@slack/web-api';

/** What one call to Slack needs. */
export interface ClientOptions {
  readonly token: string;
  readonly baseURL: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly fetch: FetchFunction | undefined;
}

type FetchResponse = Awaited<ReturnType<NonNullable<WebClientOptions['fetch']>>>;

const maxAnswerBytes = 1024 * 1024;

/**
 * A client for one call. It gets one to itself because the SDK's client takes no signal and has a queue that one
 * channel's rate limit would stop for all. Retries, rate limits and the deadline are ours.
 */
export function createClient({ token, baseURL, timeoutMs, signal, fetch }: ClientOptions): WebClient {
  return new WebClient(token, {
    slackApiUrl: baseURL,
    allowAbsoluteUrls: false,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
    async fetch(url, { method, headers, body } = {}) {
      if (body !== undefined && typeof body !== 'string') throw new TypeError('Only forms are sent.');
      const answer = await boundedFetch({
        adapter: 'slack',
        url,
        method,
        headers,
        body,
        signal,
        timeoutMs, // for the whole call; the SDK's own ends before the body is read
        maxBytes: maxAnswerBytes,
        fetch,
      });
      return toFetchResponse(answer.status, answer.headers, await answer.json());
    },
  });
}

/** The SDK takes an answer that is no JSON for an error of that name, and puts it into a message. */
function toFetchResponse(status: number, headers: Headers, answer: unknown): FetchResponse {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer) || typeof answer.ok !== 'boolean') {
    throw new OpsError('invalid_output', 'The answer is not one of Slack.', { adapter: 'slack', status });
  }
  const text = JSON.stringify(answer);
  return {
    ok: true,
    status: 200,
    statusText: '',
    url: '',
    headers,
    text: async () => text,
    json: async () => answer,
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
  };
}

/** The SDK logs requests at debug level and its warnings to the console. */
const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};
