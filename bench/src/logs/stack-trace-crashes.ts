import type { StackFrame, StackTrace } from '@opsaicortex/logs';

/** A crash as a fuzzer saw it, with the functions that people looked at first. */
export interface CrashCase {
  readonly id: string;
  readonly log: string;
  readonly crash_type?: string;
  readonly state_frames?: readonly string[];
}

/** A line on which a function of the crash may stand as a call. */
const callLine = /^\W*#\d+|^\s*(?:at|@) |\+0x|!\w|\(0x|\) \[0x|\[0x|: in [`']|^ ?\S+\(.*\)$|File "/;
const messageLine = /FATAL|Fatal|ERROR:|NOTREACHED|[Cc]heck failed|[Aa]ssert(?:ion)? |panic: |CHECK|DCHECK/;

/**
 * Top frame: the first function of the crash state that stands in the log as a call is the top frame in the project's own code
 * of a trace that was found (the first trace that has one). Crash states that begin with a message name no call there.
 */
export function crashFigures(
  { state_frames: state = [] }: CrashCase,
  log: string,
  traces: readonly StackTrace[],
): Record<string, number | undefined> {
  const lines = log.split('\n').filter((line) => callLine.test(line) && !messageLine.test(line));
  const wanted = state.find(
    (name) => !isProse(name) && lines.some((line) => line.includes(name.slice(0, 60))),
  );
  if (wanted === undefined) return { topFrame: undefined };
  const tops = traces.map(topOf).filter((frame) => frame !== undefined);
  // A panic that only says its place names no function to compare.
  const top = tops.find((frame) => frame.function !== undefined) ?? tops[0];
  const isTop = top !== undefined && isNamed(top, wanted);
  const isKnown = traces.some(({ frames }) => frames.some((frame) => isNamed(frame, wanted)));
  return { topFrame: Number(isTop), anyFrame: Number(isKnown) };
}

const isProse = (name: string): boolean => /^[^<(]* [^<(]*$/.test(name);

/** The first call in the project of a trace. */
export function topOf({ frames, topFrame }: StackTrace): StackFrame | undefined {
  return topFrame === undefined ? undefined : frames[topFrame];
}

/** Crash states shorten names: no arguments, no path of a Go package, no hash of a Rust function, 80 characters. */
function isNamed({ function: full = '', file = '', module = '' }: StackFrame, wanted: string): boolean {
  const name = full.replaceAll('(anonymous namespace)::', '');
  // The entry point of a fuzzer goes by the name of its file.
  if (name === 'LLVMFuzzerTestOneInput' && /^[\w-]+\.\w+$/.test(wanted)) return true;
  const names = [name, name.split('/').at(-1) ?? '', file.split(/[\\/]/).at(-1) ?? ''];
  const isCut = wanted.length >= 60 && name.startsWith(wanted.slice(0, 60));
  return (
    isCut ||
    names.includes(wanted) ||
    withoutHash(name) === withoutHash(wanted) ||
    (module !== '' && wanted.startsWith(module))
  );
}

const withoutHash = (name: string): string =>
  name
    .replace(/::h[0-9a-f]{4,16}$/, '')
    .split('/')
    .at(-1) ?? '';
