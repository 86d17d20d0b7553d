/** What a span says of its work. Absent values are left out. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** One piece of work on the way of a delivery. */
export interface SpanDescription {
  /** Of a closed set, such as `analyze`. */
  readonly name: string;
  /** The delivery whose trace it belongs to. Without one: the span that is at work. */
  readonly deliveryId?: string | undefined;
  /** Further deliveries that it was done for. */
  readonly linkedDeliveryIds?: readonly string[] | undefined;
  /** `server`: asked from outside; `client`: asks outside; else inside. */
  readonly kind?: 'server' | 'client' | undefined;
  readonly attributes?: SpanAttributes | undefined;
}

/** Work that is over. */
export interface EndedSpan extends SpanDescription {
  readonly deliveryId: string;
  /** The first span of its trace: all others are below it. @default false */
  readonly isRoot?: boolean;
  /** Milliseconds, as `performance.now()` counts them. */
  readonly startedAt: number;
}

/** Tells where the time of a delivery goes. A delivery's id is its trace, so processes need not tell each other. */
export interface Tracer {
  /** False: every call is free, and what only a trace needs is not worth looking up. */
  readonly isOn: boolean;
  /** Tells of work that has just ended. */
  record(span: EndedSpan): void;
  /** Does work as a span: spans within it are below it. */
  trace<Result>(span: SpanDescription, work: () => Promise<Result>): Promise<Result>;
  /** Adds to the span that is at work. */
  annotate(attributes: SpanAttributes): void;
  /** Sends what is left, for no longer than a moment. */
  close(): Promise<void>;
}

/** Tells nobody. */
export const noTracer: Tracer = {
  isOn: false,
  record() {},
  trace: (_span, work) => work(),
  annotate() {},
  async close() {},
};
