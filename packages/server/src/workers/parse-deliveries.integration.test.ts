import { definePipeline, OpsError, type OpsEvent, type Source } from '@opsaicortex/core';
import { rulesReasoner } from '@opsaicortex/reasoner-rules';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMetrics } from '../metrics.js';
import { createProgress } from '../progress.js';
import type { QueueJob } from '../queue/event-queue.js';
import { openPostgresRecord } from '../storage/postgres-record.js';
import type { RecordStorage } from '../storage/storage.js';
import { insertDeliveries } from '../store/insert-deliveries.js';
import { createTestDatabase, describeWithServices, type TestDatabase } from '../testing/services.js';
import { noTracer } from '../tracing/tracer.js';
import { type ParseDependencies, parseDeliveries } from './parse-deliveries.js';

const log = { debug() {}, info() {}, warn() {}, error() {} };
const now = () => new Date('2026-11-01T12:00:00Z');

/** A vendor whose bodies are our events. */
const source: Source = {
  specificationVersion: 'v1',
  kind: 'source',
  name: 'plain',
  verify: () => ({ ok: true, deliveryId: 'unused' }),
  parse({ body }) {
    const text = Buffer.from(body).toString();
    if (text === 'nonsense') throw new OpsError('invalid_payload', 'Nonsense.', { adapter: 'plain' });
    return JSON.parse(text) as readonly OpsEvent[];
  },
};

function toRun(id: string, result: 'success' | 'failure', pipeline = 'CI'): OpsEvent {
  const run = { id, attempt: 1, repository: 'acme/app', pipeline, result, url: 'https://example.com/1' };
  return {
    ...{ id, type: 'pipeline_run.finished', source: 'plain', occurredAt: '2026-11-01T11:59:00Z' },
    run: { ...run, revision: 'abc', ref: 'main' },
  } as OpsEvent;
}

await describeWithServices('parsing in batches', ['PostgreSQL'], () => {
  let test: TestDatabase;
  let storage: RecordStorage;
  let queued: QueueJob[];

  beforeEach(async () => {
    test = await createTestDatabase();
    storage = await openPostgresRecord(test.url, log);
    queued = [];
  });

  afterEach(async () => {
    await storage.close();
    await test.drop();
  });

  function toDependencies(when: (event: OpsEvent) => boolean = () => true): ParseDependencies {
    const pipeline = definePipeline({
      ...{ name: 'plain', sources: [source], reasoner: rulesReasoner(), notify: [] },
      when: (event) => event.type === 'pipeline_run.finished' && when(event),
    });
    return {
      ...{
        database: storage.database,
        sources: new Map([['plain', source]]),
        pipelines: [pipeline],
        log,
        now,
      },
      metrics: createMetrics({ sources: ['plain'], reasoners: [], sinks: [] }),
      ...{ tracer: noTracer, progress: createProgress(now) },
      queue: {
        async add(jobs) {
          queued.push(...jobs);
        },
      },
    };
  }

  /** Bodies by delivery id; stored one by one, so that they keep their order. */
  async function receive(bodies: Readonly<Record<string, string | readonly OpsEvent[]>>): Promise<void> {
    for (const [id, content] of Object.entries(bodies)) {
      const body = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
      await insertDeliveries(storage.database, [{ id, source: 'plain', headers: {}, body }]);
    }
  }

  async function statuses(): Promise<readonly (readonly [string, string, string | null])[]> {
    const { rows } = await storage.database.query<{ id: string; status: string; reason: string | null }>(
      'SELECT id, status, reason FROM deliveries ORDER BY sequence',
    );
    return rows.map(({ id, status, reason }) => [id, status, reason]);
  }

  it('gives every delivery of a batch its own end, and queues what has work', async () => {
    await receive({
      failed: [toRun('run-1', 'failure')],
      again: [toRun('run-1', 'failure')],
      green: [toRun('run-2', 'success')],
      elsewhere: [toRun('run-3', 'success', 'Deploy')],
      nonsense: 'nonsense',
      nothing: [],
    });
    expect(await parseDeliveries(toDependencies())).toBe(6);
    expect(await statuses()).toEqual([
      ['failed', 'processing', null],
      ['again', 'ignored', 'duplicate event run-1'],
      ['green', 'processing', null],
      ['elsewhere', 'ignored', 'A green run, and no open incident to resolve.'],
      ['nonsense', 'failed', '[plain] Nonsense.'],
      ['nothing', 'ignored', 'Nothing of interest.'],
    ]);
    expect(queued.map(({ id }) => id)).toEqual(['run-1', 'run-2']);
    expect(await parseDeliveries(toDependencies())).toBe(0);
  });

  it('marks the one failed that the database refuses, and stores its neighbours', async () => {
    await storage.database.execute(
      `ALTER TABLE events ADD CHECK (repository <> 'acme/app' OR id <> 'poison')`,
    );
    await receive({
      before: [toRun('run-1', 'failure')],
      poison: [toRun('poison', 'failure')],
      after: [toRun('run-2', 'failure')],
    });
    await parseDeliveries(toDependencies());
    expect(await statuses()).toEqual([
      ['before', 'processing', null],
      ['poison', 'failed', 'parse: internal: the events could not be stored'],
      ['after', 'processing', null],
    ]);
    expect(queued.map(({ id }) => id)).toEqual(['run-1', 'run-2']);
  });

  it('marks the one failed at which a pipeline throws', async () => {
    await receive({ bad: [toRun('bad', 'failure')], good: [toRun('good', 'failure')] });
    const explode = (event: OpsEvent) => {
      if (event.id === 'bad') throw new Error('secret');
      return true;
    };
    await parseDeliveries(toDependencies(explode));
    expect((await statuses()).map(([, status]) => status)).toEqual(['failed', 'processing']);
  });

  it('reads a body of many megabytes whole', async () => {
    const events = [toRun('large', 'failure')];
    await receive({ large: `${' '.repeat(5_000_000)}${JSON.stringify(events)}` });
    await parseDeliveries(toDependencies());
    expect(await statuses()).toEqual([['large', 'processing', null]]);
  });

  it('shares a backlog between parsers, so that each delivery is parsed once', async () => {
    const bodies = Array.from(
      { length: 250 },
      (_, index) => [`d${index}`, [toRun(`r${index}`, 'failure')]] as const,
    );
    await receive(Object.fromEntries(bodies));
    const drain = async () => {
      for (;;) if ((await parseDeliveries(toDependencies())) === 0) return;
    };
    await Promise.all([drain(), drain(), drain()]);
    expect(new Set((await statuses()).map(([, status]) => status))).toEqual(new Set(['processing']));
    expect(queued.map(({ id }) => id).sort()).toEqual(bodies.map((_, index) => `r${index}`).sort());
  });
});
