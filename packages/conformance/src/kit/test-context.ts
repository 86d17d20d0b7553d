import type { CallContext } from '@opsaicortex/core';

/** A context with a fixed clock and a silent log, so that a failing case prints the same thing every time. */
export function testContext(overrides: Partial<CallContext> = {}): CallContext {
  return {
    signal: new AbortController().signal,
    idempotencyKey: 'conformance',
    attempt: 1,
    log: { debug() {}, info() {}, warn() {}, error() {} },
    now: () => new Date('2026-01-01T00:00:00Z'),
    ...overrides,
  };
}
