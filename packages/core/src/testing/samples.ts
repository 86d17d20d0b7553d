import type {
  Delivery,
  Insight,
  Job,
  Notification,
  PipelineRun,
  PipelineRunFinished,
  Reasoner,
  Sink,
  Source,
} from '../spec/v1/index.js';

/** A failed run of main. */
export const sampleRun: PipelineRun = {
  id: '1',
  attempt: 1,
  repository: 'acme/shop',
  pipeline: 'CI',
  result: 'failure',
  url: 'https://ci.example/runs/1',
  revision: 'd8034ebb2004f76574d7821eaf1577b8b6172119',
  ref: 'main',
};

/** The event that reports it. */
export const sampleEvent: PipelineRunFinished = {
  id: 'sample:run:1:1',
  type: 'pipeline_run.finished',
  source: 'sample',
  occurredAt: '2026-01-01T00:00:00Z',
  run: sampleRun,
};

/** Its failed job. */
export const sampleJob: Job = {
  run: sampleRun,
  id: '7',
  name: 'test',
  result: 'failure',
  finishedAt: '2026-01-01T00:00:00Z',
  steps: [],
  annotations: [],
};

/** A log whose third line says why. */
export const sampleLog = [
  '> node test.js',
  'running',
  "TypeError: Cannot read properties of undefined (reading 'total')",
  '    at checkout (src/cart.js:12:7)',
  '##[error]Process completed with exit code 1.',
  '',
].join('\n');

/** An explanation that quotes it. */
export const sampleInsight: Insight = {
  verdict: 'explained',
  title: 'The cart has no total',
  summary: 'A property is read of undefined.',
  rootCause: 'cart is undefined in checkout',
  confidence: 0.8,
  category: { domain: 'code', kind: 'exception' },
  evidence: [
    { quote: "TypeError: Cannot read properties of undefined (reading 'total')", jobId: '7', line: 3 },
  ],
  fixes: [],
  severity: 'medium',
  fingerprint: 'v1:0000000000000000',
  provenance: {
    reasoner: 'sample',
    promptVersion: 'sample-1',
    inputTokens: 0,
    outputTokens: 0,
    costUsd: 0,
    redactions: 0,
  },
};

/** A delivery that the sample source accepts. */
export const sampleDelivery: Delivery = { headers: { 'x-id': 'd-1' }, body: new TextEncoder().encode('{}') };

/** A source that reports one failed run with one failed job. */
export function sampleSource(overrides: Partial<Source> = {}): Source {
  return {
    specificationVersion: 'v1',
    kind: 'source',
    name: 'sample',
    verify: ({ headers }) => ({ ok: true, deliveryId: headers['x-id'] ?? '' }),
    parse: () => [sampleEvent],
    fetchJobs: async () => [sampleJob],
    async *fetchLog() {
      yield new TextEncoder().encode(sampleLog);
    },
    ...overrides,
  };
}

/** A reasoner that always gives the sample insight. */
export function sampleReasoner(overrides: Partial<Reasoner> = {}): Reasoner {
  return {
    specificationVersion: 'v1',
    kind: 'reasoner',
    name: 'sample',
    analyze: async () => sampleInsight,
    ...overrides,
  };
}

/** A sink that keeps what it was told. */
export function sampleSink(overrides: Partial<Sink> = {}): Sink & { readonly told: Notification[] } {
  const told: Notification[] = [];
  return {
    specificationVersion: 'v1',
    kind: 'sink',
    name: 'sample',
    destination: '#ci',
    capabilities: { markup: 'text', maxBodyLength: 4000, threads: false, edits: true },
    deliver: async (notification) => {
      told.push(notification);
      return { messageId: String(told.length), warnings: [] };
    },
    ...overrides,
    told,
  };
}
