/** What a suite hands to `create`: where the adapter sends its requests, through what, and how long it waits. */
export interface Wiring {
  /** Root of the scripted server, such as `http://127.0.0.1:40123`, without a slash at the end. */
  readonly baseURL: string;
  /** The real `fetch`, except that it refuses every host but the scripted server. */
  readonly fetch: typeof globalThis.fetch;
  /** The adapter gives up on an answer after this long. */
  readonly timeoutMs: number;
}

/** Builds the adapter under test. Called once or more for every case; must not do I/O. */
export type Create<Built, Wired extends Wiring = Wiring> = (wiring: Wired) => Built;
