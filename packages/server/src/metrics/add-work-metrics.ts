import { Gauge, type Registry } from 'prom-client';
import { readBacklog } from '../store/backlog.js';
import type { Queryable } from '../store/database.js';
import { deliveryStatuses } from '../store/deliveries.js';
import { countDeliveries } from '../store/list-deliveries.js';
import { listPauses } from '../store/pauses.js';
import { shareReading } from './share-reading.js';

/** What is read on a scrape. */
export interface WorkReadings {
  readonly database: Queryable;
  /** Jobs by state. */
  readonly queueDepth: () => Promise<Readonly<Record<string, number>>>;
}

/** One series of a gauge. */
interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const pauseKinds = ['all', 'sink', 'adapter'] as const;

/**
 * Shows what waits, as every process that works sees it: the same numbers from each. What does not answer in time is
 * absent from the scrape.
 */
export function addWorkMetrics(registry: Registry, { database, queueDepth }: WorkReadings): void {
  const gauge = (
    name: string,
    help: string,
    label: string,
    read: () => Promise<readonly Sample[] | undefined>,
  ) =>
    new Gauge({
      ...{ name: `opsaicortex_${name}`, help, labelNames: [label], registers: [registry] },
      async collect() {
        this.reset();
        for (const { labels, value } of (await read()) ?? []) this.set({ ...labels }, value);
      },
    });
  const readDepth = shareReading(queueDepth);
  gauge('queue_depth', 'Jobs in the queue, by state.', 'state', async () =>
    toSamples('state', Object.entries((await readDepth()) ?? {})),
  );
  const readWaiting = shareReading(() => readBacklog(database));
  gauge('work_waiting', 'Rows of the record that wait for a stage, counted up to 10000.', 'stage', async () =>
    (await readWaiting())?.map(({ stage, waiting }) => ({ labels: { stage }, value: waiting })),
  );
  gauge(
    'work_oldest_age_seconds',
    'How long the oldest of them waits; 0 when none does.',
    'stage',
    async () =>
      (await readWaiting())?.map(({ stage, oldestSeconds }) => ({ labels: { stage }, value: oldestSeconds })),
  );
  const readCounts = shareReading(() => countDeliveries(database));
  gauge(
    'conservation_deliveries',
    'Deliveries of the record; their sum was received.',
    'status',
    async () => {
      const counts = await readCounts();
      return (
        counts && deliveryStatuses.map((status) => ({ labels: { status }, value: sumOf(counts, status) }))
      );
    },
  );
  const readPauses = shareReading(() => listPauses(database));
  gauge(
    'pauses',
    'What rests: all work, rate-limited channels, open circuits of adapters.',
    'kind',
    async () => {
      const pauses = await readPauses();
      return pauses && pauseKinds.map((kind) => ({ labels: { kind }, value: countKind(pauses, kind) }));
    },
  );
}

function toSamples(label: string, entries: readonly (readonly [string, number])[]): readonly Sample[] {
  return entries.map(([name, value]) => ({ labels: { [label]: name }, value }));
}

function sumOf(
  counts: readonly { readonly status: string; readonly count: number }[],
  status: string,
): number {
  return counts.reduce((sum, row) => sum + (row.status === status ? row.count : 0), 0);
}

/** A key is `*`, `sink:…` or `adapter:…`; what stands behind the colon is no label. */
function countKind(pauses: readonly { readonly key: string }[], kind: (typeof pauseKinds)[number]): number {
  return pauses.filter(({ key }) => (kind === 'all' ? key === '*' : key.startsWith(`${kind}:`))).length;
}
