/** A value, or something that will become it: lets adapters stay synchronous on the hot path. */
export type MaybePromise<T> = T | PromiseLike<T>;

/** What the core hands to every adapter call. Adapters take time, logging and cancellation only from here. */
export interface CallContext {
  /** Aborts on shutdown or at the deadline of the call. Every I/O an adapter does MUST observe it. */
  readonly signal: AbortSignal;
  /** The same value on every retry of one logical call. */
  readonly idempotencyKey: string;
  /** 1 on the first try. */
  readonly attempt: number;
  readonly log: Logger;
  now(): Date;
}

/** The subset of pino that every part logs through: fields first, then a constant sentence. */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Something an adapter did differently from what it was asked, without failing. */
export type Warning =
  | { readonly type: 'unsupported'; readonly feature: string; readonly details?: string }
  | { readonly type: 'truncated'; readonly field: string; readonly from: number; readonly to: number }
  | { readonly type: 'other'; readonly message: string };

/** The kinds of adapter there are. */
export type AdapterKind = 'source' | 'model' | 'reasoner' | 'sink';

/** The members every adapter has, whatever its kind. */
export interface Adapter<Kind extends AdapterKind> {
  readonly specificationVersion: 'v1';
  readonly kind: Kind;
  /** Lower-case noun naming the vendor or protocol: `github`, `slack`, `claude`. Used as a metric label. */
  readonly name: string;
  /** Proves that credentials and permissions work, without side effects a person would see. */
  checkHealth?(context: CallContext): MaybePromise<void>;
  /** Releases sockets and timers. MUST be safe to call twice. */
  close?(): MaybePromise<void>;
}
