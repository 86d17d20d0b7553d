import type { CallContext, Logger } from '../spec/v1/index.js';

/** What a call context is made from; all but the key has a default. */
export interface CallContextOptions {
  readonly idempotencyKey: string;
  /** @default never aborts */
  readonly signal?: AbortSignal | undefined;
  /** @default 1 */
  readonly attempt?: number | undefined;
  /** @default says nothing */
  readonly log?: Logger | undefined;
  /** @default the system clock */
  readonly now?: (() => Date) | undefined;
}

const silent: Logger = { debug() {}, info() {}, warn() {}, error() {} };

/** Builds what adapters are called with. */
export function createCallContext(options: CallContextOptions): CallContext {
  const { idempotencyKey, attempt = 1, log = silent, now = () => new Date() } = options;
  return { idempotencyKey, attempt, log, now, signal: options.signal ?? new AbortController().signal };
}
