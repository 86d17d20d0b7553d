import type { Logger } from '@opsaicortex/core';
import type { Settings } from '../config/load-settings.js';
import { noTracer, type Tracer } from './tracer.js';
import { toTracingOptions } from './tracing-options.js';

/** The tracer that the environment asks for. Without an exporter nothing of OpenTelemetry is loaded. */
export async function openTracer(
  { environment, secrets }: Settings,
  role: string,
  log: Logger,
): Promise<Tracer> {
  const options = toTracingOptions(environment);
  if (options === undefined) return noTracer;
  if (typeof options === 'string') {
    log.warn({ reason: options }, 'Traces are off.');
    return noTracer;
  }
  const { createOpenTelemetryTracer } = await import('./open-telemetry-tracer.js');
  const resource = { 'opsaicortex.role': role, ...options.resource };
  return createOpenTelemetryTracer({ ...options, resource, secrets, log });
}
