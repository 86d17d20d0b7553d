/** The two sides of `POST /internal/deliveries` agree on these. */

/** Path below the core's URL. */
export const internalDeliveriesPath = '/internal/deliveries';

/**
 * The answer's header that says what became of the delivery. Without it an answer is none of the core's: whatever
 * stands in between may say 200 or 404 to anything.
 */
export const outcomeHeader = 'x-opsaicortex-outcome';

/** Committed at the core. */
export const takenOutcomes = ['stored', 'duplicate'] as const;

/** Refused by the core for good, whatever happens later. */
export const refusedOutcomes = ['unknown_source', 'malformed', 'too_large'] as const;

/** Why the core refused. */
export type RefusedOutcome = (typeof refusedOutcomes)[number];
