/** The stages that a delivery and its events go through, in this order. */
export type ProgressStage =
  | 'received'
  | 'parsed'
  | 'investigating'
  | 'understood'
  | 'analyzed'
  | 'notified'
  | 'done'
  | 'failed';

/** One step of one delivery, told as it happens. */
export interface ProgressEvent {
  readonly stage: ProgressStage;
  readonly at: Date;
  readonly deliveryId: string;
  /** Absent before the delivery is parsed. */
  readonly eventId?: string;
  /** What a person watching wants to know: counts, titles, destinations. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Is told every step. Exceptions it throws are swallowed. */
export type ProgressListener = (event: ProgressEvent) => void;

/** Tells listeners what happens, and never disturbs it. */
export interface Progress {
  emit(event: Omit<ProgressEvent, 'at'>): void;
  /** Returns a function that stops listening. */
  onProgress(listener: ProgressListener): () => void;
}

/** Builds the one place through which progress is told. */
export function createProgress(now: () => Date): Progress {
  const listeners = new Set<ProgressListener>();
  return {
    emit(event) {
      for (const listener of listeners) {
        try {
          listener({ ...event, at: now() });
        } catch {
          // A spectator must not stop the game.
        }
      }
    },
    onProgress(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
