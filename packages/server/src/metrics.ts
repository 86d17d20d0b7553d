import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What the server counts. Every label comes from a closed set or from the configuration. */
export interface Metrics {
  readonly registry: Registry;
  /** Answers of `POST /webhooks/:source`. */
  countRequest(source: string, outcome: RequestOutcome): void;
  /** A delivery reached a status. */
  countDelivery(source: string, status: string): void;
  /** A stage took so long. */
  observeStage(stage: string, outcome: 'ok' | 'error', seconds: number): void;
  /** A sink was called. */
  countSink(sink: string, outcome: string): void;
  /** A reasoner used tokens and money. */
  countUsage(reasoner: string, usage: { inputTokens: number; outputTokens: number; costUsd: number }): void;
}

/** How a webhook request ended. */
export type RequestOutcome = 'accepted' | 'duplicate' | 'unauthorized' | 'malformed' | 'unavailable';

/** Reads the queue for a scrape. */
export type QueueDepth = () => Promise<Readonly<Record<string, number>>>;

/** Builds the metrics of one server, in a registry of its own. */
export function createMetrics(queueDepth: QueueDepth): Metrics {
  const registry = new Registry();
  // Process memory, garbage collection and event-loop lag: `opsaicortex_nodejs_eventloop_lag_p99_seconds` and others.
  collectDefaultMetrics({ register: registry, prefix: 'opsaicortex_' });
  addQueueGauge(registry, queueDepth);
  const counter = (name: string, help: string, labelNames: readonly string[]) =>
    new Counter({ name: `opsaicortex_${name}`, help, labelNames: [...labelNames], registers: [registry] });
  const requests = counter('webhook_requests_total', 'Answers of the webhook route.', ['source', 'outcome']);
  const deliveries = counter('deliveries_total', 'Deliveries that reached a status.', ['source', 'status']);
  const sinks = counter('sink_calls_total', 'Calls of sinks.', ['sink', 'outcome']);
  const tokens = counter('reasoner_tokens_total', 'Tokens that reasoners used.', ['reasoner', 'direction']);
  const cost = counter('reasoner_cost_usd_total', 'US dollars that reasoners cost.', ['reasoner']);
  const stages = new Histogram({
    name: 'opsaicortex_stage_duration_seconds',
    help: 'How long stages took.',
    labelNames: ['stage', 'outcome'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 120],
    registers: [registry],
  });
  return {
    registry,
    countRequest: (source, outcome) => requests.inc({ source, outcome }),
    countDelivery: (source, status) => deliveries.inc({ source, status }),
    observeStage: (stage, outcome, seconds) => stages.observe({ stage, outcome }, seconds),
    countSink: (sink, outcome) => sinks.inc({ sink, outcome }),
    countUsage(reasoner, usage) {
      tokens.inc({ reasoner, direction: 'input' }, usage.inputTokens);
      tokens.inc({ reasoner, direction: 'output' }, usage.outputTokens);
      cost.inc({ reasoner }, usage.costUsd);
    },
  };
}

function addQueueGauge(registry: Registry, queueDepth: QueueDepth): void {
  new Gauge({
    name: 'opsaicortex_queue_depth',
    help: 'Jobs in the queue, by state. Absent while the queue cannot be reached.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      this.reset();
      const counts = await queueDepth().catch(() => ({}));
      for (const [state, count] of Object.entries(counts)) this.set({ state }, count);
    },
  });
}
