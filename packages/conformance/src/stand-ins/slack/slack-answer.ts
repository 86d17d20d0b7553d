import type { SlackWorld } from './slack-world.js';

/** What a method answers: `{ ok: true, … }` or `{ ok: false, error, … }`. */
export interface SlackAnswer {
  readonly ok: boolean;
  readonly error?: string;
  readonly [field: string]: unknown;
}

/** Arguments as Slack reads them: every value a text, what is not one as JSON. */
export type SlackArguments = Readonly<Record<string, string>>;

/** A method of the Web API. */
export interface SlackMethod {
  /** The scope it needs, if it needs one. */
  readonly scope?: string;
  readonly call: (world: SlackWorld, given: SlackArguments) => SlackAnswer;
}

/** A refusal, as Slack words it. */
export function refusal(error: string, more: Readonly<Record<string, unknown>> = {}): SlackAnswer {
  return { ok: false, error, ...more };
}
