import type { Pipeline } from '@opsaicortex/core';

/** The configured names that may be labels. */
export interface AdapterNames {
  readonly sources: readonly string[];
  readonly reasoners: readonly string[];
  readonly sinks: readonly string[];
}

/** What pipelines are made of, by name. */
export function listAdapterNames(pipelines: readonly Pipeline[]): AdapterNames {
  return {
    sources: pipelines.flatMap(({ sources }) => sources.map(({ name }) => name)),
    reasoners: pipelines.map(({ reasoner }) => reasoner.name),
    sinks: pipelines.flatMap(({ notify }) => notify.map(({ sink }) => sink.name)),
  };
}
