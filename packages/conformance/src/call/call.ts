import type { CallContext } from '@opsaicortex/core';
import type { Answer } from '../http/scripted-answer.js';
import type { Wiring } from '../kit/wiring.js';

/** One method of an adapter that asks over HTTP, as the cases that all of them share see it. */
export interface Call {
  /** Name of the method, for messages. */
  readonly name: string;
  /** Builds the adapter, uses it once, reads the answer to its end, and closes the adapter. */
  readonly use: (wiring: Wiring, context: CallContext) => Promise<unknown>;
  /** What makes the call succeed. */
  readonly answer: Answer;
  /** What it does with the body of a successful answer. */
  readonly reads: 'json' | 'bytes' | 'nothing';
  /** Requests that one call sends before it learns of the first failure. */
  readonly requests: number;
  /** Must be in no error and in no log line. */
  readonly secrets: readonly string[];
}
