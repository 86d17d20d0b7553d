import type { Delivery } from '../spec/v1/index.js';

/** A delivery as an HTTP server hands it out, and which source it is for. */
export interface InboundDelivery {
  /** Name of the source; may be left out when the pipeline has only one. */
  readonly source?: string | undefined;
  /** As Node's `request.headers`, or the like: any case, a repeated header as a list. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The raw bytes: a body that was parsed and printed again no longer matches its signature. */
  readonly body: Uint8Array;
}

/** Brings headers into the form that sources expect: lower-case names, one string each. */
export function toDelivery({ headers, body }: InboundDelivery): Delivery {
  const entries = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    typeof value === 'object' ? value.join(', ') : value,
  ]);
  return { headers: Object.fromEntries(entries), body };
}
