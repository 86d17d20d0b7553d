import type { Delivery, JobRef, OpsEvent, PipelineRun, RunRef, Source } from '@opsaicortex/core';
import type { Answer } from '../http/scripted-answer.js';
import type { Waivers } from '../kit/case.js';
import type { Create, Wiring } from '../kit/wiring.js';

/** What a source under test is built with. */
export interface SourceWiring extends Wiring {
  /** Webhook secrets, all of them valid: the second one is there for rotation. */
  readonly webhookSecrets: readonly [string, ...string[]];
}

/** What the vendor would sign. */
export interface Signing {
  readonly body: Uint8Array;
  readonly secret: string;
  /** From the recording: the vendor's name of the event. */
  readonly eventType: string;
  /** The vendor's id of the delivery. A vendor that has none ignores it. */
  readonly deliveryId: string;
  /** `verify` is called with the same time. */
  readonly signedAt: Date;
}

/** A payload that the vendor sends. */
export interface Recording {
  readonly name: string;
  readonly eventType: string;
  readonly body: Uint8Array;
}

/** What the suite needs to know about a source. */
export interface SourceSuiteOptions {
  readonly create: Create<Source, SourceWiring>;
  /** Signs a body the way the vendor does. Header names in any case. */
  readonly sign: (signing: Signing) => Delivery;
  /** The header that carries the signature. */
  readonly signatureHeader: string;
  /** Payloads that matter, each with the events it must produce. */
  readonly recordings: readonly [ProductiveRecording, ...ProductiveRecording[]];
  /** Payloads that must produce nothing: an event that is unknown, a run that has only begun. */
  readonly uninteresting: readonly [Recording, ...Recording[]];
  /** Every optional method that the source has. */
  readonly fetches?: SourceFetches;
  /** The vendor's answer to `checkHealth`. Declares that the source has one. */
  readonly healthy?: Answer;
  /** Every credential given to `create` beside the webhook secrets. */
  readonly secrets: readonly string[];
  /** MUSTs that the source breaks knowingly, by id, each with its reason. */
  readonly waivers?: Waivers;
}

/** A recording and the types of the events it produces, in order. */
export interface ProductiveRecording extends Recording {
  readonly produces: readonly [OpsEvent['type'], ...OpsEvent['type'][]];
}

/** How a method that asks the vendor is called, and what the vendor answers. */
export type Fetch<Arguments> = Arguments & {
  readonly answer: Answer;
  /** Requests that are sent before the first answer is read. @default 1 */
  readonly requests?: number;
};

/** The optional methods of a source, each declared by saying how to call it. */
export interface SourceFetches {
  /** The answer holds at least one job. */
  readonly fetchJobs?: Fetch<{ readonly run: RunRef }>;
  readonly fetchLog?: {
    readonly job: JobRef;
    /** The vendor's answer when these bytes are the log. */
    readonly answer: (log: Uint8Array) => Answer;
  };
  /** The answer holds at least one commit. */
  readonly fetchChanges?: Fetch<{ readonly run: PipelineRun; readonly base?: PipelineRun }>;
  /** The answer holds a green run. */
  readonly fetchBaseline?: Fetch<{ readonly run: PipelineRun }>;
  readonly rerun?: Fetch<{ readonly run: RunRef }>;
  /** The answer holds at least one delivery. */
  readonly reconcile?: Fetch<{ readonly since: Date }>;
}
