import { join } from 'node:path';
import { parseStackTrace, type StackTrace, understandLog } from '@opsaicortex/logs';
import type { LogSet } from './log-set.js';
import { inChunks } from './predict-excerpt.js';
import { inFold, meanOfEach, readBytes, readRows } from './read-cases.js';
import { type CrashCase, crashFigures } from './stack-trace-crashes.js';
import {
  appleFigures,
  type FramesCase,
  framesFigures,
  type JavaCase,
  javaFigures,
  type LineCase,
  lineFigures,
} from './stack-trace-frames.js';

/** A whole exception as a program logs it; `is_trace` is false for plain text. */
export interface BlockCase {
  readonly id: string;
  readonly is_trace: boolean;
  readonly text: string;
}

const before = ['> npm run start', 'Server is listening on port 8080', 'GET /orders 200 12 ms'];
const after = ['GET /orders 200 9 ms', 'Saved 12 orders', 'Done in 3 s'];

const blocks: LogSet = {
  name: 'trace-blocks',
  async measure({ folder, fold }) {
    const cases = inFold(readRows<BlockCase>(folder, 'blocks'), fold);
    const scores = await Promise.all(cases.map(async (row) => blockFigures(row, await tracesIn(row.text))));
    return { figures: meanOfEach(scores), scored: cases.length, predictions: [] };
  },
};

async function tracesIn(text: string): Promise<readonly StackTrace[]> {
  const log = [...before, ...text.replace(/\n+$/, '').split('\n'), ...after].join('\n');
  return (await understandLog(inChunks(Buffer.from(log)), { redact: false })).stackTraces;
}

/** One block: exactly one trace, from the first to the last line that is not blank. */
export function blockFigures(
  { is_trace: isTrace, text }: BlockCase,
  traces: readonly StackTrace[],
): Record<string, number> {
  const lines = text.split('\n').map((line) => line.trim() !== '');
  const first = before.length + 1 + lines.indexOf(true);
  const last = before.length + 1 + lines.lastIndexOf(true);
  if (!isTrace) return { oneBlock: Number(traces.length === 0), oneTrace: Number(traces.length === 0) };
  const [trace] = traces;
  const isWhole = trace?.firstLine === first && trace.lastLine === last;
  return { oneBlock: Number(traces.length === 1 && isWhole), oneTrace: Number(traces.length === 1) };
}

const frames: LogSet = {
  name: 'trace-frames',
  async measure({ folder, fold }) {
    const cases = inFold(readRows<FramesCase>(folder, 'traces'), fold);
    const scores = cases.map((row) => framesFigures(row, parseStackTrace(row.text)));
    return { figures: meanOfEach(scores), scored: cases.length, predictions: [] };
  },
};

const jsLines: LogSet = {
  name: 'trace-js-lines',
  async measure({ folder, fold }) {
    const rows = readRows<Omit<LineCase, 'id'>>(folder, 'lines').map((row) => ({ ...row, id: row.line }));
    const cases = inFold(rows, fold);
    const scores = cases.map((row) => lineFigures(row, parseStackTrace(row.line)));
    return { figures: meanOfEach(scores), scored: cases.length, predictions: [] };
  },
};

const java: LogSet = {
  name: 'trace-java',
  async measure({ folder, fold }) {
    const cases = inFold(readRows<JavaCase>(folder, 'traces'), fold);
    const scores = cases.map((row) => javaFigures(row, parseStackTrace(row.text)));
    return { figures: meanOfEach(scores), scored: cases.length, predictions: [] };
  },
};

const crashes: LogSet = {
  name: 'trace-crashes',
  async measure({ folder, fold }) {
    const cases = inFold(readRows<CrashCase>(folder, 'expected'), fold);
    const scores = [];
    for (const row of cases) {
      const log = readBytes(join(folder, row.log));
      const { stackTraces } = await understandLog(inChunks(log), { redact: false });
      scores.push(crashFigures(row, log.toString('utf8'), stackTraces));
    }
    return { figures: meanOfEach(scores), scored: cases.length, predictions: [] };
  },
};

const apple: LogSet = {
  name: 'trace-apple',
  measure: async ({ folder }) => appleFigures(folder),
};

/** Stack traces in six groups of cases, and the folder of each. */
export const stackTraceSets: readonly { readonly set: LogSet; readonly folder: string }[] = [
  { set: blocks, folder: 'stacktraces/blocks' },
  { set: frames, folder: 'stacktraces/frames' },
  { set: jsLines, folder: 'stacktraces/js-lines' },
  { set: java, folder: 'stacktraces/java' },
  { set: crashes, folder: 'stacktraces/clusterfuzz' },
  { set: apple, folder: 'stacktraces/apple' },
];
