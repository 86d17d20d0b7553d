import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { type FuzzedLog, fuzzedLog } from './log-arbitrary.js';
import { checkProperties } from './properties.js';

const help = `npm run bench -- fuzz [options]

Reads invented logs until one breaks a promise, or the time or the cases are over.

  --cases N      at most so many logs                     (default: 1000000)
  --minutes N    at most so long                          (default: 10)
  --seed N       repeats a run                            (default: from the clock)
`;

const REPORT_EVERY_MS = 10_000;

/** Runs the fuzzer; gives the exit code. */
export async function runFuzz(
  commandLine: readonly string[],
  print: (text: string) => void,
): Promise<number> {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      cases: { type: 'string', default: '1000000' },
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: String(Date.now() % 0x7fffffff) },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(help);
    return 0;
  }
  const seed = Number(values.seed);
  print(`Seed ${seed}; at most ${values.cases} logs or ${values.minutes} minutes.\n`);
  const progress = createProgress(print);
  const property = fc.asyncProperty(fuzzedLog, async (log) => {
    await checkProperties(log);
    progress.count(log.bytes.length);
  });
  const details = await fc.check(property, {
    seed,
    numRuns: Number(values.cases),
    interruptAfterTimeLimit: Number(values.minutes) * 60_000,
    markInterruptAsFailure: false,
  });
  print(`${progress.summary()}\n`);
  if (!details.failed) return 0;
  print(`Path ${details.counterexamplePath}: ${sentenceOf(details.errorInstance)}\n`);
  for (const log of details.counterexample ?? []) print(`${describe(log, seed)}\n`);
  return 1;
}

/** The log goes to a file: it may be long, and a terminal would act on its escape codes. */
function describe({ bytes, chunkLengths, maxExcerptLines, maxLineBytes }: FuzzedLog, seed: number): string {
  const file = join(tmpdir(), `opsaicortex-fuzz-${seed}.log`);
  writeFileSync(file, bytes);
  return `${bytes.length} bytes in ${file}, chunks of ${chunkLengths.join(', ')}, ${maxExcerptLines} lines of at most ${maxLineBytes} bytes`;
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function createProgress(print: (text: string) => void): {
  count(bytes: number): void;
  summary(): string;
} {
  const startedAt = performance.now();
  let nextReportAt = startedAt + REPORT_EVERY_MS;
  let cases = 0;
  let bytes = 0;
  const summary = (): string => {
    const seconds = (performance.now() - startedAt) / 1000;
    return `${cases} logs, ${(bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(0)} s`;
  };
  return {
    summary,
    count(length) {
      cases += 1;
      bytes += length;
      if (performance.now() < nextReportAt) return;
      nextReportAt += REPORT_EVERY_MS;
      print(`${summary()}\n`);
    },
  };
}
