/** Bytes that may be held at once. */
export interface ByteBudget {
  /** Takes so many bytes, or none: false when they are not there. */
  take(bytes: number): boolean;
  /** Gives bytes back that were taken. */
  release(bytes: number): void;
  /** Bytes that are taken now. */
  held(): number;
}

/** A budget of `limit` bytes. */
export function createByteBudget(limit: number): ByteBudget {
  let held = 0;
  return {
    take(bytes) {
      if (held + bytes > limit) return false;
      held += bytes;
      return true;
    },
    release(bytes) {
      held -= bytes;
    },
    held: () => held,
  };
}
