import { createHash } from 'node:crypto';

/** A trace and its first span. */
export interface TraceIds {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** 16 hexadecimal digits. */
  readonly rootSpanId: string;
}

/** The trace of a delivery: the same in every process and at every try, without anything stored. */
export function toTraceIds(deliveryId: string): TraceIds {
  const digits = createHash('sha256').update(`opsaicortex ${deliveryId}`).digest('hex');
  return { traceId: digits.slice(0, 32), rootSpanId: digits.slice(32, 48) };
}
