// Run by plain node on built JavaScript, as an application would: node understand-file.mjs BUILT-PACKAGE FILE [worker]
import { createReadStream } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const [packageFile, file, place] = process.argv.slice(2);
const { understandLog, understandLogInWorker } = await import(packageFile);
const understand = place === 'worker' ? understandLogInWorker : understandLog;
async function* small() {
  yield Buffer.from('src/a.ts(1,2): error TS2304: no name\n');
}
await understandLog(small());

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const cpuBefore = process.cpuUsage();
const startedAt = performance.now();
const log = await understand(createReadStream(file), { maxBytes: Number.POSITIVE_INFINITY });
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
