import type { CallContext, Sink } from '@opsaicortex/core';
import type { Wiring } from '../kit/wiring.js';
import { referenceSink, referenceSinkOptions } from '../reference/reference-sink.js';
import { sinkCases } from '../sink/sink-cases.js';
import { changeErrors, recode } from './break-calls.js';
import type { PlantedBug } from './planted-bug.js';

type Caught = PlantedBug['caughtBy'];

const broken = (
  name: string,
  caughtBy: Caught,
  change: (sink: Sink, wiring: Wiring) => Partial<Sink>,
): PlantedBug => ({
  name,
  caughtBy,
  cases: () =>
    sinkCases({
      ...referenceSinkOptions,
      create: (wiring) => {
        const sink = referenceSink(wiring);
        return { ...sink, ...change(sink, wiring) };
      },
    }),
});

/** Ways to break what every adapter promises, planted in a sink. */
export const adapterBugs: readonly PlantedBug[] = [
  broken('has a name that is no metric label', ['ADP-1'], () => ({ name: 'My Chat!' })),
  broken('asks the vendor as soon as it is built', ['ADP-2'], (_, { fetch, baseURL }) => {
    void fetch(`${baseURL}/warm-up`).catch(() => undefined);
    return {};
  }),
  broken('starts a timer as soon as it is built', ['ADP-2'], () => {
    setTimeout(() => undefined, 1000);
    return {};
  }),
  broken('cannot be closed twice', ['ADP-3'], () => {
    const open = new Set(['socket']);
    return {
      close() {
        if (!open.delete('socket')) throw new Error('Already closed.');
      },
    };
  }),
  {
    name: 'has a health check that nobody tests',
    caughtBy: ['ADP-4'],
    cases: () => {
      const { healthy: _healthy, ...options } = referenceSinkOptions;
      return sinkCases(options);
    },
  },
  {
    name: 'has no health check, though one is declared',
    caughtBy: ['ADP-4', 'ADP-5'],
    cases: () =>
      sinkCases({
        ...referenceSinkOptions,
        create: (wiring) => {
          const { checkHealth: _missing, ...sink } = referenceSink(wiring);
          return sink;
        },
      }),
  },
  broken('is healthy without asking', ['ADP-5', 'ADP-6', 'ADP-7', 'ADP-8'], () => ({
    checkHealth: () => undefined,
  })),
  broken('calls every illness unhealthy', ['ADP-6', 'ADP-7', 'ADP-8'], (sink) => ({
    checkHealth: changeErrors(
      async (context: CallContext) => sink.checkHealth?.(context),
      recode('rejected'),
    ),
  })),
];
