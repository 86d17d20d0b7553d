import type { Adapter, CallContext, MaybePromise, Warning } from './common.js';

/** What is asked of a language model. */
export interface ModelRequest {
  /** Who the model is and what the rules are. The stable part, which vendors can cache. */
  readonly system: string;
  readonly prompt: string;
  /** JSON Schema (draft 2020-12) that the answer MUST satisfy. Plain text when absent. */
  readonly schema?: Readonly<Record<string, unknown>>;
  readonly maxOutputTokens: number;
}

/** Tokens that were counted by the vendor. */
export interface ModelUsage {
  /** All input, cached or not. */
  readonly inputTokens: number;
  /** The part of `inputTokens` that was read from the vendor's cache. */
  readonly cachedInputTokens: number;
  readonly outputTokens: number;
}

/** What a language model answered. */
export interface ModelResult {
  /** JSON text when a schema was asked for. Not validated. */
  readonly text: string;
  readonly finish: {
    readonly reason: 'stop' | 'length' | 'refusal' | 'other';
    /** The vendor's own word, kept for debugging. */
    readonly raw?: string;
  };
  readonly usage: ModelUsage;
  readonly warnings: readonly Warning[];
}

/** US dollars per million tokens, for prompts of up to `maxInputTokens`. */
export interface PriceTier {
  /** Prompts up to this size pay this tier; absent on the last tier. */
  readonly maxInputTokens?: number;
  readonly inputUsd: number;
  readonly cachedInputUsd: number;
  readonly outputUsd: number;
  /** ISO date on which these prices were read. */
  readonly asOf: string;
}

/** A language model, and the numbers a router needs to choose it. */
export interface Model extends Adapter<'model'> {
  readonly modelId: string;
  readonly limits: { readonly contextTokens: number; readonly outputTokens: number };
  /** Ascending by prompt size. */
  readonly price: readonly PriceTier[];
  countTokens(text: string): MaybePromise<number>;
  /** One call is one request. @throws OpsError by the table in docs/errors.md. */
  generate(request: ModelRequest, context: CallContext): Promise<ModelResult>;
}
