import type { LogEvidence, StackFrame, StackTrace } from '@opsaicortex/core';
import type { Call } from './failure.js';

/** Longer traces are not searched line by line. */
const maxLines = 400;

/**
 * The calls inside the project that led to the cause, innermost first. Most languages print them below the
 * exception, innermost first; Python above it, innermost last. A chain of causes prints several such lists.
 */
export function projectCalls(log: LogEvidence, causeLine: number): readonly Call[] {
  const trace = traceAt(log, causeLine);
  if (!trace) return [];
  const calls = locate(trace, log).filter(({ frame }) => frame.inProject && frame.file);
  const below = calls.filter(({ logLine }) => logLine !== undefined && logLine > causeLine);
  if (below.length > 0) return below;
  const above = calls.filter(({ logLine }) => logLine !== undefined && logLine < causeLine).toReversed();
  if (above.length > 0) return above;
  return trace.language === 'python' ? calls.toReversed() : calls;
}

/** The innermost one, where traces hold each other. */
function traceAt({ stackTraces }: LogEvidence, line: number): StackTrace | undefined {
  return stackTraces
    .filter(({ firstLine, lastLine }) => firstLine - 1 <= line && line <= lastLine + 1)
    .toSorted((a, b) => a.lastLine - a.firstLine - (b.lastLine - b.firstLine))[0];
}

/** Finds the line of every frame: both are in the order in which they were printed. */
function locate({ firstLine, lastLine, frames }: StackTrace, { excerpts }: LogEvidence): readonly Call[] {
  const excerpt = excerpts.find((shown) => shown.firstLine <= lastLine && firstLine <= shown.lastLine);
  const lines = excerpt?.text.split('\n') ?? [];
  let next = Math.max(0, firstLine - (excerpt?.firstLine ?? 0));
  const end = Math.min(lines.length, next + maxLines);
  return frames.map((frame) => {
    const index = lines.findIndex((text, at) => at >= next && at < end && names(text, frame));
    if (index === -1 || !excerpt) return { frame };
    next = index + 1;
    return { frame, logLine: excerpt.firstLine + index };
  });
}

function names(text: string, { file, line }: StackFrame): boolean {
  return file !== undefined && text.includes(file) && (line === undefined || text.includes(String(line)));
}
