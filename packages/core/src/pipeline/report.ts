import type { OpsError } from '../errors/ops-error.js';
import type { Insight, Investigation, OpsEvent, Receipt } from '../spec/v1/index.js';

/** What every stage did with one delivery. */
export interface PipelineReport {
  /** Absent when the delivery was refused. */
  readonly deliveryId?: string;
  /** `refused`: not authentic. `ignored`: nothing of interest. `failed`: at least one event or destination failed. */
  readonly status: 'done' | 'ignored' | 'refused' | 'failed';
  readonly reason?: string;
  readonly events: readonly EventReport[];
}

/** What became of one event. */
export interface EventReport {
  readonly event: OpsEvent;
  readonly status: 'done' | 'ignored' | 'failed';
  readonly reason?: string;
  readonly error?: OpsError;
  readonly investigation?: Investigation;
  readonly insight?: Insight;
  readonly notifications: readonly NotificationReport[];
}

/** What became of one destination. */
export interface NotificationReport {
  readonly sink: string;
  readonly destination: string;
  readonly status: 'sent' | 'failed';
  readonly receipt?: Receipt;
  readonly error?: OpsError;
}
