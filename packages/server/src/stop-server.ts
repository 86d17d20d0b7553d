import type { Logger } from '@opsaicortex/core';
import type { FastifyInstance } from 'fastify';
import type { Assembly } from './assemble.js';
import type { Tracer } from './tracing/tracer.js';

/** Time that requests under way have to arrive. */
const requestGraceMs = 5_000;
/** Time that work under way has to end, before it is aborted. */
const workGraceMs = 20_000;

/** Stops in the order of the way: no more requests, no more work, then what both stand on. */
export async function stopServer(running: {
  readonly app: FastifyInstance;
  /** Takes nothing more, and finishes what is running or aborts it with the signal. */
  readonly stopWork: (abort: AbortSignal) => Promise<void>;
  readonly closeStorage: () => Promise<void>;
  readonly assembly: Assembly;
  readonly log: Logger;
  readonly tracer: Tracer;
}): Promise<void> {
  const { app, stopWork, closeStorage, assembly, log, tracer } = running;
  const cut = setTimeout(() => app.server.closeAllConnections(), requestGraceMs);
  const abort = new AbortController();
  const abortTimer = setTimeout(() => {
    log.warn({}, 'Work that did not end in time is aborted; it goes on at the next start.');
    abort.abort(new Error('The server is stopping.'));
  }, workGraceMs);
  try {
    await Promise.all([app.close(), stopWork(abort.signal)]);
    await closeAdapters(assembly, log);
  } finally {
    clearTimeout(cut);
    clearTimeout(abortTimer);
    // Both, whatever becomes of the other.
    await Promise.all([closeStorage(), tracer.close()]);
  }
}

async function closeAdapters({ pipelines }: Assembly, log: Logger): Promise<void> {
  const adapters = new Set(
    pipelines.flatMap(({ sources, reasoner, notify }) => [
      ...sources,
      reasoner,
      ...notify.map(({ sink }) => sink),
    ]),
  );
  for (const adapter of adapters) {
    try {
      await adapter.close?.();
    } catch (error) {
      log.warn({ adapter: adapter.name, error }, 'An adapter did not close.');
    }
  }
}
