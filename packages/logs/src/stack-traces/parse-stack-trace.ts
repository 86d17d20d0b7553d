import { cleanText } from '../read/clean-text.js';
import { createRecentLines } from '../read/recent-lines.js';
import type { FoundTrace } from './found-trace.js';
import type { StackTrace } from './stack-trace.js';
import { createTraceCollector } from './trace-collector.js';

const RECENT_LINES = 256;
const MAX_TRACES = 1000;

/** Reads the stack traces in a text, in any of the known languages; line numbers count from 1. */
export function parseStackTrace(text: string): readonly StackTrace[] {
  const recent = createRecentLines(RECENT_LINES);
  const collector = createTraceCollector(recent, { isLenient: true });
  const traces: StackTrace[] = [];
  const add = (found: FoundTrace | undefined): void => {
    if (found !== undefined && traces.length < MAX_TRACES) traces.push(found.trace);
  };
  for (const [index, raw] of text.split('\n').entries()) {
    const line = { number: index + 1, text: cleanText(raw) };
    add(collector.observe(line));
    recent.push(line);
  }
  add(collector.finish());
  return traces;
}
