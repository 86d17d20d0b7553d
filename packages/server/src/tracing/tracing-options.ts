import { z } from 'zod';
import { parsePairs } from './parse-pairs.js';

const endpoint = z.url({ protocol: /^https?$/, error: 'is not an http or https URL' }).optional();
const text = z.string().optional();

/** The standard variables of OpenTelemetry that are read here; the exporter itself reads those of its transport. */
export const tracingVariables = {
  OTEL_SDK_DISABLED: text,
  OTEL_TRACES_EXPORTER: text,
  OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: endpoint,
  OTEL_EXPORTER_OTLP_PROTOCOL: text,
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: text,
  OTEL_EXPORTER_OTLP_HEADERS: text,
  OTEL_EXPORTER_OTLP_TRACES_HEADERS: text,
  OTEL_SERVICE_NAME: text,
  OTEL_RESOURCE_ATTRIBUTES: text,
  OTEL_TRACES_SAMPLER: text,
  OTEL_TRACES_SAMPLER_ARG: text,
};

/** Values of {@link tracingVariables}. */
export type TracingEnvironment = z.output<z.ZodObject<typeof tracingVariables>>;

/** Where traces go, and how many. */
export interface TracingOptions {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What the traces are said to come from. */
  readonly resource: Readonly<Record<string, string>>;
  /** Share of the deliveries that are traced, from 0 to 1. */
  readonly ratio: number;
}

/** What the variables ask for: undefined while they ask for no traces, a sentence when that cannot be done. */
export function toTracingOptions(environment: TracingEnvironment): TracingOptions | string | undefined {
  const base = environment.OTEL_EXPORTER_OTLP_ENDPOINT;
  const url =
    environment.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? (base && `${base.replace(/\/$/, '')}/v1/traces`);
  if (url === undefined || environment.OTEL_SDK_DISABLED?.toLowerCase() === 'true') return undefined;
  const exporter = environment.OTEL_TRACES_EXPORTER ?? 'otlp';
  if (exporter === 'none') return undefined;
  if (exporter !== 'otlp') return `OTEL_TRACES_EXPORTER "${exporter}" is not supported: set it to otlp.`;
  const protocol = environment.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ?? environment.OTEL_EXPORTER_OTLP_PROTOCOL;
  if (protocol !== undefined && protocol !== 'http/protobuf')
    return `OTEL_EXPORTER_OTLP_PROTOCOL "${protocol}" is not supported: set it to http/protobuf.`;
  return {
    url,
    headers: {
      ...parsePairs(environment.OTEL_EXPORTER_OTLP_HEADERS),
      ...parsePairs(environment.OTEL_EXPORTER_OTLP_TRACES_HEADERS),
    },
    resource: {
      'service.name': 'opsaicortex',
      ...parsePairs(environment.OTEL_RESOURCE_ATTRIBUTES),
      ...(environment.OTEL_SERVICE_NAME && { 'service.name': environment.OTEL_SERVICE_NAME }),
    },
    ratio: toRatio(environment),
  };
}

/**
 * A trace is kept or left out as a whole, in every process: its id decides. So a sampler based on the parent is one
 * without.
 */
function toRatio({ OTEL_TRACES_SAMPLER: sampler = '', OTEL_TRACES_SAMPLER_ARG }: TracingEnvironment): number {
  if (sampler.endsWith('always_off')) return 0;
  if (!sampler.endsWith('traceidratio')) return 1;
  const ratio = Number(OTEL_TRACES_SAMPLER_ARG ?? 1);
  return ratio >= 0 && ratio <= 1 ? ratio : 1;
}
