import { Worker } from 'node:worker_threads';

/** How late timers of an idle thread fire: what the machine itself costs, whoever else uses it. */
export interface LagProbe {
  /** The 99th percentile since the last call, in seconds. */
  take(): Promise<number>;
  close(): Promise<void>;
}

const program = `
const { monitorEventLoopDelay } = require('node:perf_hooks');
const { parentPort } = require('node:worker_threads');
const histogram = monitorEventLoopDelay({ resolution: 10 });
histogram.enable();
parentPort.on('message', () => {
  parentPort.postMessage(histogram.percentile(99) / 1e9);
  histogram.reset();
});`;

/** Starts measuring in a thread of its own. */
export function startLagProbe(): LagProbe {
  const worker = new Worker(program, { eval: true });
  worker.unref();
  return {
    take: () =>
      new Promise((resolve) => {
        worker.once('message', (seconds: number) => resolve(seconds));
        worker.postMessage('take');
      }),
    async close() {
      await worker.terminate();
    },
  };
}
