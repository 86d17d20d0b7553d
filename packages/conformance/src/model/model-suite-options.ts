import type { Model, ModelUsage } from '@opsaicortex/core';
import type { Answer } from '../http/scripted-answer.js';
import type { Waivers } from '../kit/case.js';
import type { Create } from '../kit/wiring.js';

/** What the suite needs to know about a model. */
export interface ModelSuiteOptions {
  readonly create: Create<Model>;
  readonly answers: {
    /** A complete answer in plain text. */
    readonly text: ModelAnswer;
    /** A complete answer to a request with a schema; `text` is JSON. */
    readonly json: ModelAnswer;
    /** An answer that was cut at the token limit. */
    readonly length: ModelAnswer;
    /** A refusal: the vendor answered, the model did not want to. */
    readonly refusal: ModelAnswer;
  };
  /** The vendor's answer to `checkHealth`. Declares that the model has one. */
  readonly healthy?: Answer;
  /** Every credential given to `create`. */
  readonly secrets: readonly [string, ...string[]];
  /** MUSTs that the model breaks knowingly, by id, each with its reason. */
  readonly waivers?: Waivers;
}

/** An answer in the vendor's words, and what it means. */
export interface ModelAnswer {
  readonly answer: Answer;
  readonly text: string;
  readonly usage: ModelUsage;
}
