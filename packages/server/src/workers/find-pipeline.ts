import type { OpsEvent, Pipeline } from '@opsaicortex/core';

/** The first pipeline, in the order of the configuration, that listens to the event's source and wants it. */
export function findPipeline(pipelines: readonly Pipeline[], event: OpsEvent): Pipeline | undefined {
  return pipelines.find(
    (pipeline) => pipeline.sources.some(({ name }) => name === event.source) && pipeline.when(event),
  );
}
