/** A delivery whose signature was verified, as it is stored. */
export interface VerifiedDelivery {
  /** Unique in the whole world: the vendor's id, or `<source>:<vendor id>`. */
  readonly id: string;
  readonly source: string;
  /** Without what proves something: signatures, tokens, cookies. */
  readonly headers: Readonly<Record<string, string>>;
  /** The raw bytes. */
  readonly body: Uint8Array;
}

/** Whether a delivery is new, or was stored before. */
export type StoreOutcome = 'stored' | 'duplicate';

/**
 * Keeps a delivery for good: when it resolves, neither a crash nor a restart loses it. In PostgreSQL, or at the edge
 * in the core's PostgreSQL or on disk.
 * @throws whatever kept it from being stored; the caller answers 503
 */
export type StoreDelivery = (delivery: VerifiedDelivery) => Promise<StoreOutcome>;
