/** What a job points to: an event to explain, or a notification (one destination of one incident) to send. */
export type JobKind = 'event' | 'notification';

/** A pointer to a row with work. All else is read from the row. */
export interface QueueJob {
  readonly kind: JobKind;
  readonly id: string;
  /** Lower runs first; 0 before all. @default 0 */
  readonly priority?: number | undefined;
  /** @default 0 */
  readonly delayMs?: number | undefined;
}

/** What a processor says about its row: finished with (whatever the outcome), or to be looked at again. */
export type WorkOutcome = { readonly retryInMs?: number | undefined };

/** Circumstances of one job. */
export interface JobContext {
  /** Aborts on shutdown. */
  readonly signal: AbortSignal;
  /**
   * Gives the job's place to the next one while this one goes on, such as when all that is left is to wait for a
   * model. The row's lease, not the queue, then finds the work again should the process die.
   */
  detach(): void;
}

/** Handles one row. Stops early when the signal aborts. */
export type JobProcessor = (id: string, context: JobContext) => Promise<WorkOutcome>;

/** Dispatches pointers. Nothing that was acknowledged depends on it: it may forget everything. */
export interface EventQueue {
  /** Adds what is not queued yet. */
  add(jobs: readonly QueueJob[]): Promise<void>;
  /** Starts to hand out jobs. Once. */
  work(processors: Readonly<Record<JobKind, JobProcessor>>): Promise<void>;
  /** Hands out nothing for now; what runs goes on. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Jobs by state, of both kinds together. */
  counts(): Promise<Readonly<Record<string, number>>>;
  /** Rejects when the dispatcher cannot be reached. */
  checkHealth(): Promise<void>;
  /** True once after the dispatcher may have forgotten jobs: it was restarted, or emptied. */
  hasForgotten(): Promise<boolean>;
  /** Hands out nothing more, waits for what is running, and aborts it when `abort` does. */
  close(abort: AbortSignal): Promise<void>;
}
