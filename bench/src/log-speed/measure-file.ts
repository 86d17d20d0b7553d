import { fileURLToPath } from 'node:url';
import { runTimed } from './run-timed.js';
import type { SpeedRow } from './speed-table.js';

/** What a run over one file needs. */
export interface FileToMeasure {
  readonly file: string;
  readonly gzipFile: string;
  readonly zipFile: string;
  readonly bytes: number;
  /** Regular expressions, one a line: the key words of all readers. */
  readonly keywordFile: string;
  /** The built package. */
  readonly packageFile: string;
  readonly repeats: number;
}

interface Understood {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  readonly longestBlockMilliseconds: number;
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Measures the package and its peers on one log, in turns, and takes the best of each: a busy machine only ever slows down. */
export async function measureFile(target: FileToMeasure): Promise<readonly SpeedRow[]> {
  const best = new Map<string, SpeedRow>();
  const keep = (row: SpeedRow | undefined): void => {
    if (row && row.megabytesPerSecond > (best.get(row.name)?.megabytesPerSecond ?? 0))
      best.set(row.name, row);
  };
  for (let repeat = 0; repeat < target.repeats; repeat += 1) {
    for (const [name, file] of Object.entries(formsOf(target))) keep(await understand(target, name, file));
    for (const [name, [program, ...parameters]] of Object.entries(peersOf(target))) {
      keep(await peer(target, name, program ?? '', parameters));
    }
  }
  const grep = best.get('grep -E')?.megabytesPerSecond;
  const unzip = best.get('unzip -p')?.megabytesPerSecond;
  return [...best.values()].map((row) => ({ ...row, ratio: ratioOf(row, grep, unzip) }));
}

function formsOf({ file, gzipFile, zipFile }: FileToMeasure): Readonly<Record<string, string>> {
  return {
    'understandLog, plain': file,
    'understandLog, gzip': gzipFile,
    'understandLog, zip': zipFile,
    'in a worker, plain': file,
  };
}

function peersOf({ file, zipFile, keywordFile }: FileToMeasure): Readonly<Record<string, readonly string[]>> {
  return {
    'grep -E': ['grep', '-aciE', '-f', keywordFile, file],
    ripgrep: ['rg', '-aci', '-f', keywordFile, file],
    'unzip -p': ['unzip', '-p', zipFile],
    readline: [process.execPath, here('read-lines-file.mjs'), file],
    'line feeds counted': [process.execPath, here('count-line-feeds.mjs'), file],
  };
}

async function understand(target: FileToMeasure, name: string, file: string): Promise<SpeedRow | undefined> {
  const run = await runTimed(process.execPath, [
    here('understand-file.mjs'),
    target.packageFile,
    file,
    ...(name.startsWith('in a worker') ? ['worker'] : []),
  ]);
  if (run === undefined || run.output === '') return undefined;
  const result = JSON.parse(run.output) as Understood; // written by the script above
  const { bytes, milliseconds, peakMegabytes, longestBlockMilliseconds } = result;
  return {
    name,
    megabytesPerSecond: bytes / 1000 / milliseconds,
    note: `${peakMegabytes.toFixed(0)} MB resident, longest block ${longestBlockMilliseconds.toFixed(0)} ms, whole result after ${(milliseconds / 1000).toFixed(1)} s`,
  };
}

async function peer(
  target: FileToMeasure,
  name: string,
  program: string,
  parameters: readonly string[],
): Promise<SpeedRow | undefined> {
  const run = await runTimed(program, parameters);
  return run && { name, megabytesPerSecond: target.bytes / 1000 / run.milliseconds };
}

/** Text against `grep`, archives against `unzip`. */
function ratioOf(row: SpeedRow, grep: number | undefined, unzip: number | undefined): number | undefined {
  const base = row.name.endsWith('zip') || row.name === 'unzip -p' ? unzip : grep;
  return base === undefined ? undefined : row.megabytesPerSecond / base;
}
