/** Shared through the global registry, so that two copies of this package recognise each other's errors. */
const marker = Symbol.for('opsaicortex.error');

/** Every code there is, in the order of docs/errors.md. A closed set, because it is a metric label. */
export const opsErrorCodes = [
  'configuration',
  'authentication',
  'invalid_payload',
  'rejected',
  'context_too_long',
  'rate_limited',
  'unavailable',
  'timeout',
  'invalid_output',
] as const;

/** What went wrong, in one of nine words; docs/errors.md says what each means and what to do. */
export type OpsErrorCode = (typeof opsErrorCodes)[number];

const retryable: ReadonlySet<OpsErrorCode> = new Set([
  'rate_limited',
  'unavailable',
  'timeout',
  'invalid_output',
]);

/** What an error carries beside its code and message. */
export interface OpsErrorOptions {
  /** Name of the adapter, or of the part of ours, that failed. */
  readonly adapter: string;
  /** The error underneath. Always kept. */
  readonly cause?: unknown;
  /** HTTP status of the answer, when there was one. */
  readonly status?: number | undefined;
  /** From the vendor's `Retry-After`. */
  readonly retryAfterMs?: number | undefined;
  /** @default true for `rate_limited`, `unavailable`, `timeout` and `invalid_output` */
  readonly isRetryable?: boolean | undefined;
}

/** The one error that crosses an adapter's boundary. Its message holds no URL, header, prompt or secret. */
export class OpsError extends Error {
  override readonly name = 'OpsError';
  readonly code: OpsErrorCode;
  readonly adapter: string;
  readonly isRetryable: boolean;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(code: OpsErrorCode, message: string, options: OpsErrorOptions) {
    super(`[${options.adapter}] ${message}`, options.cause === undefined ? {} : { cause: options.cause });
    this.code = code;
    this.adapter = options.adapter;
    this.isRetryable = options.isRetryable ?? retryable.has(code);
    this.status = options.status;
    this.retryAfterMs = options.retryAfterMs;
    Object.defineProperty(this, marker, { value: true });
  }

  /** True for errors of any installed copy of this package. */
  static isInstance(error: unknown): error is OpsError {
    return typeof error === 'object' && error !== null && marker in error;
  }
}
