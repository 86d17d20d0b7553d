import { opsErrorCodes } from '@opsaicortex/core';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AdapterNames } from './metrics/adapter-names.js';
import { createBoundedLabel } from './metrics/bounded-label.js';
import { deliveryStatuses } from './store/deliveries.js';

/** What the server counts. Every label comes from a closed set or from the configuration. */
export interface Metrics {
  readonly registry: Registry;
  /** Answers of `POST /webhooks/:source`, and how long each took. */
  observeRequest(source: string, outcome: RequestOutcome, seconds: number): void;
  /** A delivery reached a status. */
  countDelivery(source: string, status: string): void;
  /** A stage took so long. */
  observeStage(stage: MeasuredStage, outcome: 'ok' | 'error', seconds: number): void;
  /** An adapter was called: `ok`, the code of its error, or `internal`. */
  observeCall(kind: CalledKind, adapter: string, outcome: string, seconds: number): void;
  /** A destination was told, or why it was not. */
  countSink(sink: string, outcome: string): void;
  /** A stage failed, and is tried again. */
  countRetry(stage: MeasuredStage, code: string): void;
  /** A stage was given up. */
  countDeadLetter(stage: MeasuredStage, code: string): void;
  /** A reasoner used tokens and money. */
  countUsage(reasoner: string, usage: { inputTokens: number; outputTokens: number; costUsd: number }): void;
  /** Shows how many bytes of bodies wait for their commit. */
  showBytesInFlight(held: () => number): void;
}

/** How a webhook request ended. */
export type RequestOutcome =
  | 'accepted'
  | 'duplicate'
  | 'unauthorized'
  | 'malformed'
  | 'too_large'
  | 'aborted'
  | 'unavailable'
  | 'broken';

/** What is measured as a stage. */
export type MeasuredStage = 'parse' | 'investigate' | 'analyze' | 'incident' | 'notify';

/** Adapters that are called with a deadline. */
export type CalledKind = 'source' | 'reasoner' | 'sink';

/** Seconds. Most requests end in a few milliseconds; the last bucket is where vendors stop waiting. */
const requestBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
/** Seconds. From a statement to the deadline of the slowest stage. */
const workBuckets = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 120];

/** Builds the metrics of one server, in a registry of its own. */
export function createMetrics(names: AdapterNames): Metrics {
  const registry = new Registry();
  // Process memory, garbage collection and event-loop lag: `opsaicortex_nodejs_eventloop_lag_p99_seconds` and others.
  collectDefaultMetrics({ register: registry, prefix: 'opsaicortex_' });
  return {
    registry,
    ...createIngestMetrics(registry, names),
    ...createWorkMetrics(registry, names),
    ...createUsageMetrics(registry, names),
  };
}

function createIngestMetrics(registry: Registry, names: AdapterNames) {
  const sourceOf = createBoundedLabel(names.sources);
  const statusOf = createBoundedLabel(deliveryStatuses);
  const requests = new Histogram({
    name: 'opsaicortex_webhook_duration_seconds',
    help: 'From the headers of a webhook to its answer.',
    labelNames: ['source', 'outcome'],
    buckets: requestBuckets,
    registers: [registry],
  });
  const answers = addCounter(registry, 'webhook_requests_total', 'Answers of the webhook route.', [
    'source',
    'outcome',
  ]);
  const deliveries = addCounter(registry, 'deliveries_total', 'Deliveries that reached a status.', [
    'source',
    'status',
  ]);
  return {
    observeRequest(source: string, outcome: RequestOutcome, seconds: number) {
      const labels = { source: sourceOf(source), outcome };
      requests.observe(labels, seconds);
      answers.inc(labels);
    },
    countDelivery(source: string, status: string) {
      deliveries.inc({ source: sourceOf(source), status: statusOf(status) });
    },
    showBytesInFlight(held: () => number) {
      new Gauge({
        name: 'opsaicortex_webhook_bytes_in_flight',
        help: 'Bytes of bodies that wait for their commit.',
        registers: [registry],
        collect() {
          this.set(held());
        },
      });
    },
  };
}

function createWorkMetrics(registry: Registry, names: AdapterNames) {
  const labelOf = {
    source: createBoundedLabel(names.sources),
    reasoner: createBoundedLabel(names.reasoners),
    sink: createBoundedLabel(names.sinks),
  };
  const outcomeOf = createBoundedLabel(['ok', 'internal', 'quarantine', ...opsErrorCodes]);
  const histogram = (name: string, help: string, labelNames: string[]) =>
    new Histogram({
      ...{ name: `opsaicortex_${name}`, help, labelNames, buckets: workBuckets },
      registers: [registry],
    });
  const stages = histogram('stage_duration_seconds', 'How long stages took.', ['stage', 'outcome']);
  const calls = histogram('adapter_call_duration_seconds', 'How long calls of adapters took.', [
    'kind',
    'adapter',
    'outcome',
  ]);
  const sinks = addCounter(registry, 'sink_calls_total', 'Destinations that were told, or why not.', [
    'sink',
    'outcome',
  ]);
  const failures = ['stage', 'code'];
  const retries = addCounter(registry, 'retries_total', 'Stages that failed and are tried again.', failures);
  const dead = addCounter(registry, 'dead_letters_total', 'Stages that were given up.', failures);
  return {
    observeStage: (stage: MeasuredStage, outcome: 'ok' | 'error', seconds: number) =>
      stages.observe({ stage, outcome }, seconds),
    observeCall: (kind: CalledKind, adapter: string, outcome: string, seconds: number) =>
      calls.observe({ kind, adapter: labelOf[kind](adapter), outcome: outcomeOf(outcome) }, seconds),
    countSink: (sink: string, outcome: string) =>
      sinks.inc({ sink: labelOf.sink(sink), outcome: outcomeOf(outcome) }),
    countRetry: (stage: MeasuredStage, code: string) => retries.inc({ stage, code: outcomeOf(code) }),
    countDeadLetter: (stage: MeasuredStage, code: string) => dead.inc({ stage, code: outcomeOf(code) }),
  };
}

function createUsageMetrics(registry: Registry, names: AdapterNames) {
  const reasonerOf = createBoundedLabel(names.reasoners);
  const tokens = addCounter(registry, 'reasoner_tokens_total', 'Tokens that reasoners used.', [
    'reasoner',
    'direction',
  ]);
  const cost = addCounter(registry, 'reasoner_cost_usd_total', 'US dollars that reasoners cost.', [
    'reasoner',
  ]);
  return {
    countUsage(name: string, usage: { inputTokens: number; outputTokens: number; costUsd: number }) {
      const reasoner = reasonerOf(name);
      tokens.inc({ reasoner, direction: 'input' }, usage.inputTokens);
      tokens.inc({ reasoner, direction: 'output' }, usage.outputTokens);
      cost.inc({ reasoner }, usage.costUsd);
    },
  };
}

function addCounter(registry: Registry, name: string, help: string, labelNames: readonly string[]) {
  return new Counter({
    ...{ name: `opsaicortex_${name}`, help, labelNames: [...labelNames] },
    registers: [registry],
  });
}
