import type { Source } from '@opsaicortex/core';
import { referenceSource } from '../reference/reference-source.js';
import { referenceSourceOptions } from '../reference/reference-vendor.js';
import { sourceCases } from '../source/source-cases.js';
import type { SourceWiring } from '../source/source-suite-options.js';
import type { PlantedBug } from './planted-bug.js';

type ReferenceSource = ReturnType<typeof referenceSource>;

/** The reference source with one thing changed. */
export function sourceBug(
  name: string,
  caughtBy: PlantedBug['caughtBy'],
  change: (source: ReferenceSource, wiring: SourceWiring) => Partial<Source>,
): PlantedBug {
  return {
    name,
    caughtBy,
    cases: () =>
      sourceCases({
        ...referenceSourceOptions,
        create: (wiring) => {
          const source = referenceSource(wiring);
          return { ...source, ...change(source, wiring) };
        },
      }),
  };
}
