import { type ClaimedEvent, claimEvents } from '../store/claimed-events.js';
import type { Database } from '../store/database.js';
import { isDataError } from '../store/is-data-error.js';
import {
  type ClaimedNotification,
  claimNotifications,
  completeNotifications,
  type ToldNotification,
} from '../store/notifications.js';
import { lockIncidents, settleIncidents } from '../store/settlements.js';
import { findStories, type Story } from '../store/stories.js';
import { createBatcher } from './create-batcher.js';
import { type ExplainedFailure, recordFailures } from './record-failures.js';
import type { Recorded } from './recorded.js';

/** What many jobs of one process ask of the database at the same moment: under load they share statements. */
export interface BatchedStatements {
  claimEvent(id: string): Promise<ClaimedEvent | undefined>;
  claimNotification(id: string): Promise<ClaimedNotification | undefined>;
  /** Counts a failed run in its incident. False when the lease is lost. */
  recordFailure(failure: ExplainedFailure): Promise<boolean>;
  findStory(incidentId: string): Promise<Story | undefined>;
  /**
   * Stores a receipt, and ends in the same transaction the events that waited for nothing else. Returns the revision
   * that is wanted by now; undefined when the lease is lost.
   */
  tell(told: ToldNotification): Promise<number | undefined>;
}

/** Builds them on one database. `onRecorded` is told after the commit what follows from it. */
export function createBatchedStatements(
  database: Database,
  onRecorded: (recorded: Recorded) => Promise<void>,
): BatchedStatements {
  const leaseLost = new Error('A lease of the batch was lost.');
  const onLost = (): never => {
    throw leaseLost;
  };
  const recordFailure = createBatcher<ExplainedFailure, true>(
    async (failures) => {
      await onRecorded(
        await database.transaction((transaction) => recordFailures(transaction, failures, onLost)),
      );
      return failures.map(() => true);
    },
    (error) => error === leaseLost || isDataError(error),
  );
  return {
    recordFailure: (failure) =>
      recordFailure(failure).catch((error: unknown) => {
        if (error === leaseLost) return false;
        throw error;
      }),
    claimEvent: createBatcher(async (ids: readonly string[]) => {
      const claimed = await claimEvents(database, ids);
      return ids.map((id) => claimed.get(id));
    }),
    claimNotification: createBatcher(async (ids: readonly string[]) => {
      const claimed = await claimNotifications(database, ids);
      return ids.map((id) => claimed.get(id));
    }),
    findStory: createBatcher(async (ids: readonly string[]) => {
      const stories = await findStories(database, ids);
      return ids.map((id) => stories.get(id));
    }),
    tell: createBatcher(async (told: readonly ToldNotification[]) => {
      const { wanted, finished } = await database.transaction(async (transaction) => {
        const incidentIds = [...new Set(told.map(({ claimed }) => claimed.incidentId))];
        await lockIncidents(transaction, incidentIds);
        const wanted = await completeNotifications(transaction, told);
        return { wanted, finished: await settleIncidents(transaction, incidentIds) };
      });
      await onRecorded({ jobs: [], finished });
      return told.map(({ claimed }) => wanted.get(claimed.id));
    }),
  };
}
