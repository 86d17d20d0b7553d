import { type CallContext, OpsError } from '@opsaicortex/core';
import { type BoundedResponse, boundedFetch } from '@opsaicortex/core/adapter';
import { z } from 'zod';
import type { CheckedOptions } from '../github-source-options.js';
import type { Credential } from './credential.js';
import { createRateLimitGate } from './rate-limit-gate.js';
import { toStatusError } from './status-error.js';

/** One request to the API. */
export interface ApiCall {
  /** From the API's root, with query. */
  readonly path: string;
  /** @default 'GET' */
  readonly method?: 'GET' | 'POST';
  readonly credential: Credential;
  readonly context: CallContext;
  /** Redirects are returned instead of followed. @default false */
  readonly manualRedirect?: boolean;
}

/** GitHub's REST API, one request a call. */
export interface GitHubClient {
  /**
   * An answer that is no error.
   * @throws OpsError by status; `rate_limited` without a request while a limit lasts
   */
  send(call: ApiCall): Promise<BoundedResponse>;
  /** The answer's JSON in the given shape, and its headers. @throws OpsError `invalid_output` for any other */
  read<Schema extends z.ZodType>(
    call: ApiCall,
    schema: Schema,
  ): Promise<{ readonly data: z.output<Schema>; readonly headers: Headers }>;
}

/** A client for the API at `baseURL`. */
export function createGitHubClient({ baseURL, fetch, timeoutMs }: CheckedOptions): GitHubClient {
  const root = baseURL.replace(/\/+$/, '');
  const gate = createRateLimitGate();

  const send: GitHubClient['send'] = async ({
    path,
    method = 'GET',
    credential,
    context,
    manualRedirect,
  }) => {
    gate.assertOpen(credential.key, context.now());
    const response = await boundedFetch({
      adapter: 'github',
      url: `${root}${path}`,
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: await credential.authorize(context),
        'user-agent': 'opsaicortex',
        'x-github-api-version': '2022-11-28',
      },
      signal: context.signal,
      timeoutMs,
      fetch,
      redirect: manualRedirect ? 'manual' : 'same-host', // a renamed repository redirects
      acceptStatus: () => true,
    });
    if (response.status < 400) return response;
    const error = await toStatusError(response, context.now());
    if (error.retryAfterMs !== undefined && error.code === 'rate_limited')
      gate.close(credential.key, context.now(), error.retryAfterMs);
    if (error.status === 401) credential.forget();
    throw error;
  };

  return {
    send,
    async read(call, schema) {
      const response = await send(call);
      const parsed = schema.safeParse(await response.json(), { reportInput: false });
      if (parsed.success) return { data: parsed.data, headers: response.headers };
      const problems = z.prettifyError(parsed.error);
      throw new OpsError('invalid_output', `GitHub's answer has an unexpected shape.\n${problems}`, {
        adapter: 'github',
        status: response.status,
      });
    },
  };
}
