import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { definePipeline, type Insight, type Reasoner, type Sink, type Source } from '@opsaicortex/core';
import { startServer } from '@opsaicortex/server';
import { createClock, nowMicroseconds, serveReports } from './report.js';

/** Our server with an instant source and sink, and a model that takes as long as it is told. */
const [databaseURL = '', redisURL = '', modelMs = '0', logBytes = '0'] = process.argv.slice(2);
const clock = createClock();
const lag = monitorEventLoopDelay({ resolution: 5 });
lag.enable();

const failingLog = new TextEncoder().encode(
  [
    ...Array.from(
      { length: Math.ceil(Number(logBytes) / 80) },
      (_, line) =>
        `2026-11-20T10:00:00.0000000Z step ${line} of the build took ${line % 97} ms and wrote ${line * 7} bytes`,
    ),
    "2026-11-20T10:00:02.0000000Z src/add.ts(3,7): error TS2322: Type 'string' is not assignable to type 'number'.",
  ].join('\n'),
);

const source: Source = {
  ...{ specificationVersion: 'v1', kind: 'source', name: 'bench' },
  verify: ({ headers }) => ({ ok: true, deliveryId: headers['x-id'] ?? '' }),
  parse({ body }) {
    const { id, sentAt, occurredAt } = JSON.parse(new TextDecoder().decode(body)) as Record<string, string>;
    const run = {
      ...{
        id: String(id),
        attempt: 1,
        repository: `bench/${id}`,
        pipeline: 'CI',
        result: 'failure' as const,
      },
      ...{ url: 'https://ci.example/run', revision: 'f'.repeat(40), ref: 'main', number: Number(sentAt) },
    };
    return [
      {
        id: `bench:${id}`,
        type: 'pipeline_run.finished',
        source: 'bench',
        occurredAt: String(occurredAt),
        run,
      },
    ];
  },
  ...(Number(logBytes) > 0 && {
    fetchJobs: async (run) => [
      { run, id: '1', name: 'build', result: 'failure' as const, steps: [], annotations: [] },
    ],
    async *fetchLog() {
      for (let at = 0; at < failingLog.length; at += 65_536) yield failingLog.slice(at, at + 65_536);
    },
  }),
};

let waiting = 0;
const reasoner: Reasoner = {
  ...{ specificationVersion: 'v1', kind: 'reasoner', name: 'bench' },
  async analyze({ fingerprint }, { signal }): Promise<Insight> {
    waiting += 1;
    if (Number(modelMs) > 0) await sleep(Number(modelMs), undefined, { signal });
    waiting -= 1;
    return {
      ...{ verdict: 'inconclusive', title: 'A title', summary: 'A summary.', rootCause: '', confidence: 0.1 },
      ...{
        category: { domain: 'unknown', kind: 'other' },
        evidence: [],
        fixes: [],
        severity: 'low',
        fingerprint,
      },
      provenance: {
        ...{
          reasoner: 'bench',
          promptVersion: '1',
          inputTokens: 0,
          outputTokens: 0,
          costUsd: 0,
          redactions: 0,
        },
      },
    };
  },
};

const sink: Sink = {
  ...{ specificationVersion: 'v1', kind: 'sink', name: 'bench', destination: '#bench' },
  capabilities: { markup: 'text', maxBodyLength: 1_000, threads: false, edits: true },
  async deliver({ run }) {
    clock.record(nowMicroseconds() - (run.number ?? 0));
    return { messageId: run.id, warnings: [] };
  },
};

const pipeline = definePipeline({ name: 'bench', sources: [source], reasoner, notify: [{ sink }] });
const server = await startServer({
  config: { pipelines: [pipeline] },
  environment: { DATABASE_URL: databaseURL, REDIS_URL: redisURL, PORT: '0', HOST: '127.0.0.1' },
});
serveReports(
  Number(new URL(server.url).port),
  clock,
  () => ({ waiting, lag }),
  () => server.close(),
);
