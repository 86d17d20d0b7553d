import { OpsError, type OpsErrorCode } from '@opsaicortex/core';

/** The same function, its failures changed. */
export function changeErrors<Arguments extends unknown[], Result>(
  call: (...given: Arguments) => PromiseLike<Result>,
  change: (error: unknown, ...given: Arguments) => unknown,
): (...given: Arguments) => Promise<Result> {
  return async (...given) => {
    try {
      return await call(...given);
    } catch (error) {
      throw change(error, ...given);
    }
  };
}

/** Calls every failure the same. */
export function recode(code: OpsErrorCode): (error: unknown) => unknown {
  return (error) =>
    OpsError.isInstance(error)
      ? new OpsError(code, 'Something went wrong.', { adapter: 'broken', cause: error })
      : error;
}

/** Calls the failures of one code by another one. */
export function confuse(code: OpsErrorCode, other: OpsErrorCode): (error: unknown) => unknown {
  return (error) => (OpsError.isInstance(error) && error.code === code ? recode(other)(error) : error);
}

/** Wraps the reason of an abort, as if the vendor had failed. */
export function wrapEverything(error: unknown): unknown {
  return new OpsError('unavailable', 'No answer.', { adapter: 'broken', cause: error });
}

/** A `fetch` that asks once more when the first answer is a failure. */
export function retryingFetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    return response.ok ? response : fetch(input, init);
  };
}

/** A `fetch` that keeps the body whole, however large, before anybody may look at it. */
export function ignoringSignalFetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return (input, init = {}) => {
    const { signal: _ignored, ...rest } = init;
    return fetch(input, rest);
  };
}
