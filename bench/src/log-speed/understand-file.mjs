// Run by plain node on built JavaScript, as an application would: node understand-file.mjs BUILT-PACKAGE FILE [worker]
import { open } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const [packageFile, file, place] = process.argv.slice(2);
const { understandLog, understandLogInWorker } = await import(packageFile);
const understand = place === 'worker' ? understandLogInWorker : understandLog;
const CHUNK_BYTES = 512 * 1024;
/** Reads ahead into two buffers by turns, which the package allows: a stream leaves megabytes of old chunks to the collector. */
async function* chunksOf(name) {
  const opened = await open(name);
  const [first, second] = [Buffer.alloc(CHUNK_BYTES), Buffer.alloc(CHUNK_BYTES)];
  try {
    let reading = opened.read(first);
    for (;;) {
      const { bytesRead, buffer } = await reading;
      if (bytesRead === 0) return;
      reading = opened.read(buffer === first ? second : first);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await opened.close();
  }
}
async function* small() {
  yield Buffer.from('src/a.ts(1,2): error TS2304: no name\n');
}
await understandLog(small());

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const cpuBefore = process.cpuUsage();
const startedAt = performance.now();
const log = await understand(chunksOf(file), { maxBytes: Number.POSITIVE_INFINITY });
const milliseconds = performance.now() - startedAt;
const cpu = process.cpuUsage(cpuBefore);
delay.disable();
process.stdout.write(
  JSON.stringify({
    bytes: log.byteCount,
    milliseconds,
    cpuMilliseconds: (cpu.user + cpu.system) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    longestBlockMilliseconds: delay.max / 1e6,
    excerpts: log.excerpts.length,
  }),
);
