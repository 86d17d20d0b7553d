import type { Feature } from './assemble.js';
import type { ServerConfig } from './config/define-config.js';
import type { Variables } from './config/resolve-secrets.js';
import type { LogDestination } from './log.js';
import type { ProgressListener } from './progress.js';
import type { UpkeepIntervals } from './retention/start-upkeep.js';
import type { Role } from './roles.js';
import type { StageTimeouts } from './workers/dependencies.js';
import type { RetryOptions } from './workers/retry-delay.js';
import type { WorkerIntervals } from './workers/start-workers.js';

/** How to start a server. */
export interface StartServerOptions {
  /** The share of the work. @default 'all' */
  readonly role?: Role | undefined;
  /** @default assembled from the environment */
  readonly config?: ServerConfig | undefined;
  /** Variables by name, as in the README. @default none: embedded, on port 3000 */
  readonly environment?: Variables | undefined;
  /** Where log lines go. @default nowhere */
  readonly log?: LogDestination | undefined;
  /** Events handled at once. @default 4 */
  readonly concurrency?: number | undefined;
  /** Keys in Redis begin with it. @default 'opsaicortex' */
  readonly redisPrefix?: string | undefined;
  readonly retry?: Partial<RetryOptions> | undefined;
  readonly timeouts?: Partial<StageTimeouts> | undefined;
  readonly intervals?: Partial<WorkerIntervals> | undefined;
  readonly upkeep?: Partial<UpkeepIntervals> | undefined;
  /** Longest time that a request may take to arrive. @default 30_000 */
  readonly requestTimeoutMs?: number | undefined;
  /** @default the system clock */
  readonly now?: (() => Date) | undefined;
  /** From 0 to 1. @default Math.random */
  readonly random?: (() => number) | undefined;
}

/** A server that listens and works. */
export interface RunningServer {
  /** Such as `http://127.0.0.1:3000`. */
  readonly url: string;
  /** Bearer token of the API; absent when none is configured. */
  readonly adminToken: string | undefined;
  /** What is on and what is off. */
  readonly features: readonly Feature[];
  /** Tells every stage of every delivery as it happens. Returns a function that stops it. */
  onProgress(listener: ProgressListener): () => void;
  /** Stops accepting, finishes what is running (aborts it after 20 s), and closes everything. */
  close(): Promise<void>;
}
