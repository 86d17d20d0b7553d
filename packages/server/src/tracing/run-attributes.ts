import type { Insight, PipelineRun } from '@opsaicortex/core';
import type { SpanAttributes } from './tracer.js';

/** A run in the words of OpenTelemetry's CI/CD and VCS conventions. */
export function toRunAttributes(run: PipelineRun): SpanAttributes {
  return {
    'cicd.pipeline.name': run.pipeline,
    'cicd.pipeline.run.id': run.id,
    'cicd.pipeline.run.url.full': run.url,
    'cicd.pipeline.result': run.result,
    'vcs.repository.name': run.repository,
    'vcs.ref.head.name': run.ref,
    'vcs.ref.head.revision': run.revision,
  };
}

/** What an explanation took, in the words of the conventions for generative AI where they have some. */
export function toUsageAttributes({ provenance, verdict }: Insight): SpanAttributes {
  const { model, inputTokens, outputTokens, costUsd } = provenance;
  return {
    'gen_ai.response.model': model,
    'gen_ai.usage.input_tokens': inputTokens,
    'gen_ai.usage.output_tokens': outputTokens,
    'opsaicortex.cost_usd': costUsd,
    'opsaicortex.verdict': verdict,
  };
}
