import type { Case } from '../kit/case.js';
import { modelCases } from '../model/model-cases.js';
import { reasonerCases } from '../reasoner/reasoner-cases.js';
import { sinkCases } from '../sink/sink-cases.js';
import { sourceCases } from '../source/source-cases.js';
import { memorySinkOptions } from './reference-memory-sink.js';
import { referenceModelOptions } from './reference-model.js';
import { askingReasonerOptions } from './reference-reasoner.js';
import { referenceSinkOptions } from './reference-sink.js';
import { referenceSource } from './reference-source.js';
import { referenceSourceOptions } from './reference-vendor.js';

/** Every case that the kit has, each id once. */
export function referenceCases(): readonly Case[] {
  const cases = [
    ...sourceCases({ create: referenceSource, ...referenceSourceOptions }),
    ...modelCases(referenceModelOptions),
    ...reasonerCases(askingReasonerOptions),
    ...sinkCases(referenceSinkOptions),
    ...sinkCases(memorySinkOptions()),
  ];
  return [...new Map(cases.map((each) => [each.id, each])).values()];
}
