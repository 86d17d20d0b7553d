import type { Adapter, CallContext, Warning } from './common.js';
import type { EvidenceGap } from './evidence.js';
import type { Insight } from './insight.js';
import type { ChangeSet, PipelineRun } from './run.js';

/** What made it worth telling. */
export type Transition = 'started_failing' | 'recurring' | 'spreading' | 'resolved' | 'flaky';

/** A job that failed. */
export interface FailedJob {
  /** The vendor's id, as a string. */
  readonly id: string;
  readonly name: string;
}

/** What a sink is asked to tell. */
export interface Notification {
  /** The same for every edit of one message. */
  readonly id: string;
  readonly transition: Transition;
  readonly run: PipelineRun;
  /** The first to fail first. Their ids are those that the insight's evidence cites. */
  readonly failedJobs: readonly FailedJob[];
  readonly insight: Insight;
  readonly incident: {
    readonly id: string;
    /** How often it has happened. */
    readonly occurrences: number;
    /** ISO 8601. */
    readonly firstSeenAt: string;
    /** ISO 8601. */
    readonly lastSeenAt: string;
    /** Page in the dashboard. */
    readonly url?: string;
  };
  readonly changes?: ChangeSet;
  readonly gaps: readonly EvidenceGap[];
  /** The whole message as plain text or Markdown (by `capabilities.markup`), at most `maxBodyLength` characters. A rich sink renders its own and uses this as the fallback. */
  readonly body: string;
  /** Receipt of the message to edit in place; absent for a new message. */
  readonly previous?: Receipt;
}

/** Proof that the vendor took the message. */
export interface Receipt {
  /** The vendor's message id; enough to edit the message or to reply to it. */
  readonly messageId: string;
  /** The vendor's id of the place, when it differs from the configured one. */
  readonly destinationId?: string;
  /** Page a person can open. */
  readonly url?: string;
  readonly warnings: readonly Warning[];
}

/** Where insights go. */
export interface Sink extends Adapter<'sink'> {
  /** Names the place for people and for storage, such as `#ci`. Never a secret. */
  readonly destination: string;
  readonly capabilities: {
    /** `markdown` and `text` get a finished `body`; for the others it is plain text, the fallback. */
    readonly markup: 'slack-blocks' | 'adaptive-card' | 'markdown' | 'text';
    /** Characters of `body`: the core shortens visibly before it calls `deliver`. */
    readonly maxBodyLength: number;
    readonly threads: boolean;
    readonly edits: boolean;
  };
  /**
   * Resolves only after the vendor has accepted the message. Edits in place when `notification.previous` is
   * given and `capabilities.edits` is true. One call is one message; never retries.
   */
  deliver(notification: Notification, context: CallContext): Promise<Receipt>;
}
