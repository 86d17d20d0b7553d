/** What the worker says about one event: finished with (whatever the outcome), or to be tried again. */
export type WorkOutcome = { readonly retryInMs?: number | undefined };

/** Handles one event. Stops early when the signal aborts. */
export type EventProcessor = (eventId: string, signal: AbortSignal) => Promise<WorkOutcome>;

/** Dispatches pointers to events. Nothing that was acknowledged depends on it: it may forget everything. */
export interface EventQueue {
  /** Adds what is not queued yet. */
  add(eventIds: readonly string[]): Promise<void>;
  /** Starts to hand out events. Once. */
  work(process: EventProcessor): Promise<void>;
  /** Jobs by state. */
  counts(): Promise<Readonly<Record<string, number>>>;
  /** Rejects when the dispatcher cannot be reached. */
  checkHealth(): Promise<void>;
  /** Hands out nothing more, waits for what is running, and aborts it when `abort` does. */
  close(abort: AbortSignal): Promise<void>;
}
