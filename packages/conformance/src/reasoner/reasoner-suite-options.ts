import type { Investigation, Reasoner } from '@opsaicortex/core';
import type { Answer } from '../http/scripted-answer.js';
import type { Waivers } from '../kit/case.js';
import type { Create } from '../kit/wiring.js';

/** What the suite needs to know about a reasoner. */
export interface ReasonerSuiteOptions {
  readonly create: Create<Reasoner>;
  /** A failure that the reasoner can explain. @default sampleInvestigation() */
  readonly explains?: Investigation;
  /** Whether the same investigation gives the same insight, word for word. */
  readonly deterministic: boolean;
  /** Declares that the reasoner asks somebody over HTTP. */
  readonly http?: ReasonerHttp;
  /** The answer to `checkHealth`. Declares that the reasoner has one. */
  readonly healthy?: Answer;
  /** Every credential given to `create`. */
  readonly secrets: readonly string[];
  /** MUSTs that the reasoner breaks knowingly, by id, each with its reason. */
  readonly waivers?: Waivers;
}

/** A reasoner that asks somebody. */
export interface ReasonerHttp {
  /** The answer that explains `explains`. */
  readonly answer: Answer;
}
