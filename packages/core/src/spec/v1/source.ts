import type { Adapter, CallContext, MaybePromise } from './common.js';
import type { OpsEvent } from './event.js';
import type { ChangeSet, Job, JobRef, PipelineRun, RunRef } from './run.js';

/** One HTTP delivery, exactly as it arrived. The body stays bytes until it is verified. */
export interface Delivery {
  /** Lower-case header names; a header sent twice is joined by `, `. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/** Forged deliveries are everyday traffic, so a verdict is a value and not an exception. */
export type Verdict =
  | {
      readonly ok: true;
      /** The vendor's id of the delivery where there is one. Unique per delivery, the same when it is redelivered. */
      readonly deliveryId: string;
    }
  | {
      readonly ok: false;
      /** `malformed_headers` answers 400; the others 401, all with the same body. */
      readonly reason: 'missing_signature' | 'bad_signature' | 'stale' | 'malformed_headers';
      /** Names the header, for `malformed_headers`. Never holds a value that was received. */
      readonly detail?: string;
    };

/** Where events come from, and where their evidence is fetched. */
export interface Source extends Adapter<'source'> {
  /**
   * True when the vendor's delivery ids are unique in the whole world, as GUIDs are: then they are stored as they
   * are, and else behind the source's name.
   * @default false
   */
  readonly hasGlobalDeliveryIds?: boolean;
  /** Authenticates a delivery in constant time. MUST NOT parse the body. MUST NOT throw on any input. */
  verify(delivery: Delivery, now: Date): MaybePromise<Verdict>;
  /**
   * Maps a verified delivery to events. Pure: no I/O, no clock; the same delivery gives the same events.
   * Empty when there is nothing of interest.
   * @throws OpsError `invalid_payload` when the body cannot be understood.
   */
  parse(delivery: Delivery): readonly OpsEvent[];
  /** The jobs of a run with steps, results and annotations, in the vendor's order. */
  fetchJobs?(run: RunRef, context: CallContext): Promise<readonly Job[]>;
  /**
   * Streams the raw log of one job, oldest bytes first. The caller bounds it and may stop early.
   * @throws OpsError `rejected` with status 404 or 410 when the log is gone.
   */
  fetchLog?(job: JobRef, context: CallContext): AsyncIterable<Uint8Array>;
  /** Commits, authors and files since the last green run (`base`), or of the head commit alone when there is none. */
  fetchChanges?(run: PipelineRun, base: PipelineRun | undefined, context: CallContext): Promise<ChangeSet>;
  /** Last green run of the same pipeline and branch before this one. */
  fetchBaseline?(run: PipelineRun, context: CallContext): Promise<PipelineRun | undefined>;
  /** Starts the failed jobs of a run again. */
  rerun?(run: RunRef, context: CallContext): Promise<void>;
  /** Deliveries that the vendor recorded since then and that may not have reached us, oldest first. */
  reconcile?(since: Date, context: CallContext): AsyncIterable<Delivery>;
}
