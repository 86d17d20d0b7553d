import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseStackTrace, type StackFrame, type StackTrace } from '@opsaicortex/logs';
import type { SetResult } from './log-set.js';
import { meanOfEach } from './read-cases.js';

interface ExpectedFrame {
  readonly index?: number;
  readonly file?: string | null;
  readonly function?: string | null;
  readonly line?: number | null;
  readonly column?: number | null;
}

/** A trace and the calls that somebody asserted, not always all of them. */
export interface FramesCase {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly frame_count?: number;
  readonly frames: readonly ExpectedFrame[];
}

/** One line of V8. */
export interface LineCase {
  readonly id: string;
  readonly line: string;
  readonly expected: ExpectedFrame & {
    readonly native?: boolean;
    readonly method?: string;
    readonly evalFile?: string;
    readonly evalLine?: number;
  };
}

/** A chain of causes. */
export interface JavaCase {
  readonly id: string;
  readonly text: string;
  readonly chain: readonly {
    readonly exception: string;
    readonly message: string | null;
    readonly frame_count?: number;
    readonly frames: readonly { readonly index: number; readonly class: string; readonly method: string }[];
  }[];
}

/** What parsers call a function without a name. */
const nameless = new Set(['', '?', '<unknown>', 'Anonymous function', '<anonymous>']);

const isSameName = (found: string | undefined, wanted: string | null | undefined): boolean =>
  wanted === undefined ||
  (found ?? '') === (wanted ?? '') ||
  (nameless.has(found ?? '') && nameless.has(wanted ?? ''));

const isSamePlace = (found: StackFrame, wanted: ExpectedFrame): boolean =>
  (found.file ?? null) === (wanted.file ?? null) && (found.line ?? null) === (wanted.line ?? null);

/** Share of the calls with the right file and line, the same with the function, and whole traces. */
export function framesFigures(
  row: FramesCase,
  traces: readonly StackTrace[],
): Record<string, number | undefined> {
  const found = traces.flatMap(({ frames }) => frames);
  const isFree = row.lang === 'go';
  const isHit = (wanted: ExpectedFrame, index: number, needsName: boolean): boolean => {
    const candidates = isFree ? found : [found[wanted.index ?? index]];
    return candidates.some(
      (frame) =>
        frame !== undefined &&
        isSamePlace(frame, wanted) &&
        (!needsName || isSameName(frame.function, wanted.function)),
    );
  };
  const count = row.frames.length;
  const places = row.frames.filter((wanted, index) => isHit(wanted, index, false)).length;
  const calls = row.frames.filter((wanted, index) => isHit(wanted, index, true)).length;
  return {
    fileLine: count === 0 ? undefined : places / count,
    fileLineFunction: count === 0 ? undefined : calls / count,
    wholeTraces: Number(
      calls === count && (row.frame_count === undefined || row.frame_count === found.length),
    ),
  };
}

/** Escapes of a terminal are removed before a log is read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const withoutEscapes = (name: string): string => name.replace(/\x1b\[[\d;]*m|[\x00-\x1f]/g, '');

/** For code from `eval`, the place that made it is the one that people can open. */
export function lineFigures({ expected }: LineCase, traces: readonly StackTrace[]): Record<string, number> {
  const frame = traces[0]?.frames[0];
  const wanted =
    expected.evalFile === undefined
      ? expected
      : { ...expected, file: expected.evalFile, line: expected.evalLine ?? null };
  const names = [
    expected.function,
    `${expected.function} [as ${expected.method}]`,
    `new ${expected.function}`,
  ];
  const isHit =
    frame !== undefined &&
    isSamePlace(frame, wanted) &&
    names.some((name) => isSameName(frame.function, name && withoutEscapes(name)));
  return { fileLineFunction: Number(isHit) };
}

/** Exception, message, number of calls and the asserted calls of each link. */
export function javaFigures({ chain }: JavaCase, [trace]: readonly StackTrace[]): Record<string, number> {
  const found = trace?.chain ?? [];
  const hits = chain.filter((wanted, index) => {
    const link = found[index];
    if (link === undefined || trace === undefined) return false;
    const end = found[index + 1]?.firstFrame ?? trace.frames.length;
    const frames = trace.frames.slice(link.firstFrame, end);
    // A very deep stack keeps its two ends.
    const missing = link.frameCount - frames.length;
    const at = (place: number): string | undefined =>
      frames.at(place > frames.length / 2 ? place - missing : place)?.function;
    const areCalls = wanted.frames.every((call) => at(call.index) === `${call.class}.${call.method}`);
    const isMessage = (link.message ?? '') === (wanted.message ?? '');
    const isCount = wanted.frame_count === undefined || link.frameCount === wanted.frame_count;
    return link.exception === wanted.exception && isMessage && isCount && areCalls;
  });
  return {
    links: hits.length / chain.length,
    wholeChains: Number(hits.length === chain.length && found.length === chain.length),
  };
}

/** Crash reports of Apple: one trace, with as many threads and calls as in the parsed form, and the crashed thread's calls on top. */
export function appleFigures(folder: string): SetResult {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const scores = names.map((name) => {
    const traces = parseStackTrace(readFileSync(join(folder, name), 'utf8'));
    const yaml = readYaml(join(folder, name.replace('.txt', '.expected.yaml')));
    const links = traces[0]?.chain.filter(({ frameCount }) => frameCount > 0) ?? [];
    const calls = links.reduce((sum, { frameCount }) => sum + frameCount, 0);
    return {
      oneTrace: Number(traces.length === 1),
      threads: yaml && Number(links.length === yaml.threads),
      calls: yaml && Number(calls === yaml.calls),
    };
  });
  return { figures: meanOfEach(scores), scored: names.length, predictions: [] };
}

function readYaml(path: string): { threads: number; calls: number } | undefined {
  try {
    const text = readFileSync(path, 'utf8').split('\nbinary_images')[0] ?? '';
    return { threads: text.split('\n  - id:').length - 1, calls: text.split('instruction_addr:').length - 1 };
  } catch {
    return undefined;
  }
}
