import type { Sink } from '@opsaicortex/core';
import type { ReceivedRequest } from '../http/received-request.js';
import type { Answer } from '../http/scripted-answer.js';
import type { Waivers } from '../kit/case.js';
import type { Create } from '../kit/wiring.js';

/** What the suite needs to know about a sink. */
export interface SinkSuiteOptions {
  readonly create: Create<Sink>;
  /** How the sink reaches people: over HTTP, or in a way that the suite can read back. */
  readonly delivers: DeliversByHttp | DeliversElsewhere;
  /** The vendor's answer to `checkHealth`. Declares that the sink has one. */
  readonly healthy?: Answer;
  /** Every credential given to `create`. */
  readonly secrets: readonly string[];
  /** MUSTs that the sink breaks knowingly, by id, each with its reason. */
  readonly waivers?: Waivers;
}

/** A sink that sends one HTTP request for each message. */
export interface DeliversByHttp {
  readonly by: 'http';
  /** The vendor's answer to a message that it took, edits included. */
  readonly accepted: Answer;
  /** The id of the message in `accepted`. */
  readonly messageId: string;
  /** Throws when the vendor would refuse the request (too long, too much), or when it would ping somebody. */
  readonly inspect: (request: ReceivedRequest) => void;
  /** Whether the request edits a message. Required when `capabilities.edits` is true. */
  readonly isEdit?: (request: ReceivedRequest) => boolean;
}

/** A sink that does not speak HTTP: a terminal, a mail server. */
export interface DeliversElsewhere {
  readonly by: 'other';
  /** Everything that has arrived so far, as people read it. */
  readonly arrived: () => string | Promise<string>;
}
