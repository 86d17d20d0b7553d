import { adapterCases } from '../adapter/adapter-cases.js';
import type { Case } from '../kit/case.js';
import { sampleInvestigation } from '../samples/sample-investigation.js';
import { doubtCases, explanationCases } from './insight-cases.js';
import { mannerCases } from './manner-cases.js';
import type { ReasonerSuiteOptions } from './reasoner-suite-options.js';

/** Every rule that applies to the reasoner. */
export function reasonerCases(options: ReasonerSuiteOptions): readonly Case[] {
  const { create, explains = sampleInvestigation(), healthy, secrets } = options;
  return [
    ...adapterCases({
      kind: 'reasoner',
      create,
      declared: healthy === undefined ? [] : ['checkHealth'],
      optional: ['checkHealth'],
      healthy,
      secrets,
    }),
    ...explanationCases(options, explains),
    ...doubtCases(options, explains),
    ...mannerCases(options, explains),
  ];
}
