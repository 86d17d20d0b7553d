import type { Logger, NotifyRoute, Pipeline, Source } from '@opsaicortex/core';
import type { Metrics } from '../metrics.js';
import type { Progress } from '../progress.js';
import type { EventQueue } from '../queue/event-queue.js';
import type { Database } from '../store/database.js';
import type { Tracer } from '../tracing/tracer.js';
import type { BatchedStatements } from './batched-statements.js';
import type { CircuitBreakers } from './circuit-breakers.js';
import type { LeaseKeeper } from './lease-keeper.js';
import type { PauseBook } from './pause-book.js';
import type { RetryOptions } from './retry-delay.js';

/** How long one call of each stage may take. */
export interface StageTimeouts {
  /** @default 120_000 */
  readonly investigateMs: number;
  /** @default 60_000 */
  readonly analyzeMs: number;
  /** @default 20_000 */
  readonly notifyMs: number;
}

/** What a server does when nothing else is said. */
export const defaultTimeouts: StageTimeouts = { investigateMs: 120_000, analyzeMs: 60_000, notifyMs: 20_000 };

/** Everything that the stages work with. */
export interface WorkerDependencies {
  readonly database: Database;
  readonly queue: EventQueue;
  readonly pipelines: readonly Pipeline[];
  /** Every source of every pipeline, by name. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Every route of every pipeline, by {@link toRouteKey}. */
  readonly routes: ReadonlyMap<string, NotifyRoute>;
  /** Exact values to mask in whatever is read. */
  readonly secrets: readonly string[];
  readonly retry: RetryOptions;
  readonly timeouts: StageTimeouts;
  readonly metrics: Metrics;
  readonly progress: Progress;
  readonly tracer: Tracer;
  readonly log: Logger;
  readonly now: () => Date;
  readonly random: () => number;
}

/** What the stages share within one process. */
export interface StageDependencies extends WorkerDependencies {
  readonly leases: LeaseKeeper;
  readonly pauses: PauseBook;
  readonly breakers: CircuitBreakers;
  readonly statements: BatchedStatements;
}

/** Names one destination among all pipelines. */
export function toRouteKey(place: { readonly name: string; readonly destination: string }): string {
  return JSON.stringify([place.name, place.destination]);
}
