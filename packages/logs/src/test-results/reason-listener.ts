import type { TestLine } from './test-reader.js';

/** Waits for the line below a failed test that says why it failed. */
export interface ReasonListener {
  /** Forgets what was waited for before. */
  expect(pattern: RegExp, until: number, tell: (message: string) => void): void;
  hear(line: TestLine): void;
  stop(): void;
  isWaiting(): boolean;
}

/** Creates a listener that waits for one reason at a time. */
export function createReasonListener(): ReasonListener {
  let waiting: { pattern: RegExp; until: number; tell: (message: string) => void } | undefined;
  return {
    expect(pattern, until, tell) {
      waiting = { pattern, until, tell };
    },
    hear({ number, text }) {
      if (waiting === undefined) return;
      const message = number > waiting.until ? undefined : waiting.pattern.exec(text)?.groups?.message;
      if (message !== undefined) waiting.tell(message.trim());
      if (message !== undefined || number >= waiting.until) waiting = undefined;
    },
    stop() {
      waiting = undefined;
    },
    isWaiting: () => waiting !== undefined,
  };
}
