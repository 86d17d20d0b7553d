/** Something that goes wrong on the next requests whose path fits. */
export interface ScriptedFailure {
  /** Tested against path and query, on the API and on the log host. */
  readonly path: RegExp;
  /** @default any */
  readonly method?: string;
  /**
   * A status to answer. `hang` never answers, `drop` breaks the connection, `cut` breaks it after half of the
   * true answer.
   */
  readonly status: number | 'hang' | 'drop' | 'cut';
  readonly headers?: Readonly<Record<string, string>>;
  /** @default an error in GitHub's format */
  readonly body?: unknown;
  /** @default 1 */
  readonly times?: number;
}

/** Failures that were ordered and have not happened yet. */
export interface FailureScript {
  add(failure: ScriptedFailure): void;
  /** The failure for this request, used up once by this call. */
  take(method: string, path: string): ScriptedFailure | undefined;
}

/** An empty script. */
export function createFailureScript(): FailureScript {
  const pending: { failure: ScriptedFailure; left: number }[] = [];
  return {
    add: (failure) => void pending.push({ failure, left: failure.times ?? 1 }),
    take(method, path) {
      const found = pending.find(
        ({ failure, left }) =>
          left > 0 && path.search(failure.path) >= 0 && (failure.method ?? method) === method,
      );
      if (found) found.left -= 1;
      return found?.failure;
    },
  };
}

/** The answer that says that requests come too fast, whatever the quota. */
export function secondaryRateLimit(retryAfterSeconds: number, times: number): ScriptedFailure {
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  return {
    path: /^\//,
    status: 403,
    headers: { 'retry-after': String(retryAfterSeconds) },
    body: { message, documentation_url: 'https://docs.github.com/free-pro-team@latest/rest', status: '403' },
    times,
  };
}
