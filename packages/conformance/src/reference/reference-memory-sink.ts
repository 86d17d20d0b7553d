import type { Sink } from '@opsaicortex/core';
import type { SinkSuiteOptions } from '../sink/sink-suite-options.js';

/** A sink without HTTP and without edits, and what it was told. */
export function memorySinkOptions(): SinkSuiteOptions {
  const messages: string[] = [];
  return {
    create: () => memorySink(messages),
    delivers: { by: 'other', arrived: () => messages.join('\n') },
    secrets: [],
  };
}

/** Keeps the finished body of every notification. */
export function memorySink(messages: string[]) {
  return {
    specificationVersion: 'v1',
    kind: 'sink',
    name: 'memory',
    destination: 'memory',
    capabilities: { markup: 'text', maxBodyLength: 8000, threads: false, edits: false },
    async deliver({ body }, { signal }) {
      signal.throwIfAborted();
      messages.push(body);
      return { messageId: String(messages.length), warnings: [] };
    },
  } as const satisfies Sink;
}
