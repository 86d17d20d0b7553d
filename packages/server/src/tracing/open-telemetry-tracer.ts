import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Attributes,
  type Context,
  context,
  DiagLogLevel,
  diag,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  RandomIdGenerator,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base';
import type { Logger } from '@opsaicortex/core';
import { OpsError } from '@opsaicortex/core';
import { type TraceIds, toTraceIds } from './trace-ids.js';
import type { SpanAttributes, SpanDescription, Tracer } from './tracer.js';
import type { TracingOptions } from './tracing-options.js';

/** Longest time that sending may take, at the end as in between. */
const sendTimeoutMs = 5_000;
const closeTimeoutMs = 2_000;

const kinds = { server: SpanKind.SERVER, client: SpanKind.CLIENT, internal: SpanKind.INTERNAL };

/** What the tracer is made from. */
export interface OpenTelemetryOptions extends TracingOptions {
  /** Exact values to mask in whatever is told. */
  readonly secrets: readonly string[];
  readonly log: Logger;
}

/** A {@link Tracer} that sends spans by OTLP over HTTP. Loaded only where an exporter is configured. */
export function createOpenTelemetryTracer(options: OpenTelemetryOptions): Tracer {
  const ids = createIdGenerator();
  const provider = createProvider(options, ids);
  const otel = provider.getTracer('@opsaicortex/server');
  const mask = createMask(options.secrets);
  const leave = enterProcess(provider, options.log);
  const start = (span: SpanDescription, startTime: number, parent: Context) => {
    const { linkedDeliveryIds = [], kind = 'internal', attributes = {} } = span;
    const links = linkedDeliveryIds.map((id) => ({ context: toSpanContext(toTraceIds(id)) }));
    return otel.startSpan(
      span.name,
      { kind: kinds[kind], attributes: mask(attributes), links, startTime },
      parent,
    );
  };
  return {
    isOn: true,
    record({ isRoot = false, startedAt, ...span }) {
      const traceIds = toTraceIds(span.deliveryId);
      const startTime = performance.timeOrigin + startedAt;
      const started = isRoot
        ? ids.withNext(traceIds, () => start(span, startTime, ROOT_CONTEXT))
        : start(span, startTime, toParent(traceIds));
      started.end();
    },
    async trace(span, work) {
      const { deliveryId } = span;
      const parent = deliveryId === undefined ? context.active() : toParent(toTraceIds(deliveryId));
      const started = start(span, Date.now(), parent);
      try {
        return await context.with(trace.setSpan(parent, started), work);
      } catch (error) {
        noteFailure(started, error);
        throw error;
      } finally {
        started.end();
      }
    },
    annotate(attributes) {
      trace.getActiveSpan()?.setAttributes(mask(attributes));
    },
    async close() {
      leave();
      const ended = new AbortController();
      const wait = sleep(closeTimeoutMs, undefined, { signal: ended.signal }).catch(() => {});
      await Promise.race([provider.shutdown().catch(() => {}), wait]);
      ended.abort();
    },
  };
}

function createProvider({ url, headers, resource, ratio }: OpenTelemetryOptions, idGenerator: IdGenerator) {
  const exporter = new OTLPTraceExporter({ url, headers: { ...headers }, timeoutMillis: sendTimeoutMs });
  return new BasicTracerProvider({
    idGenerator,
    resource: resourceFromAttributes(resource),
    sampler: new TraceIdRatioBasedSampler(ratio),
    spanProcessors: [new BatchSpanProcessor(exporter, { exportTimeoutMillis: sendTimeoutMs })],
  });
}

/** Random ids, but for a trace whose id and first span are settled. */
interface IdGenerator {
  generateTraceId(): string;
  generateSpanId(): string;
  /** Starts one span under these ids: starting asks for both at once. */
  withNext<Started>(ids: TraceIds, start: () => Started): Started;
}

function createIdGenerator(): IdGenerator {
  const random = new RandomIdGenerator();
  let next: TraceIds | undefined;
  return {
    generateTraceId: () => next?.traceId ?? random.generateTraceId(),
    generateSpanId: () => next?.rootSpanId ?? random.generateSpanId(),
    withNext(ids, start) {
      next = ids;
      try {
        return start();
      } finally {
        next = undefined;
      }
    },
  };
}

/**
 * Lets the SDKs of vendors find the span at work, where nobody else has claimed that. Returns what takes it back.
 */
function enterProcess(provider: BasicTracerProvider, log: Logger): () => void {
  const say = (message: string) => log.warn({ reason: message.slice(0, 300) }, 'Traces could not be sent.');
  const silent = () => {};
  diag.setLogger(
    { error: say, warn: say, info: silent, debug: silent, verbose: silent },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  const manager = new AsyncLocalStorageContextManager().enable();
  const hasContext = context.setGlobalContextManager(manager);
  const hasProvider = trace.setGlobalTracerProvider(provider);
  return () => {
    if (hasContext) context.disable();
    if (hasProvider) trace.disable();
  };
}

function toSpanContext({ traceId, rootSpanId: spanId }: TraceIds): SpanContext {
  return { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
}

function toParent(ids: TraceIds) {
  return trace.setSpanContext(ROOT_CONTEXT, toSpanContext(ids));
}

/** The code and words of our own errors, which are safe to show; of others only their kind. */
function noteFailure(span: Span, error: unknown): void {
  const isOurs = OpsError.isInstance(error);
  const type = isOurs ? error.code : error instanceof Error ? error.name : typeof error;
  span.setAttribute('error.type', type);
  span.setStatus({ code: SpanStatusCode.ERROR, ...(isOurs && { message: error.message.slice(0, 500) }) });
}

function createMask(secrets: readonly string[]): (attributes: SpanAttributes) => Attributes {
  const mask = (text: string) =>
    secrets.reduce((masked, secret) => masked.replaceAll(secret, '[secret]'), text).slice(0, 500);
  return (attributes) =>
    Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [
        name,
        typeof value === 'string' ? mask(value) : value,
      ]),
    );
}
