import { createRecentLines } from '../read/recent-lines.js';
import type { StackTrace } from '../stack-traces/stack-trace.js';
import { createTraceCollector, traceKeywords } from '../stack-traces/trace-collector.js';

/** The traces in a log of which the collector sees only what it is promised: lines with a keyword, and all while it is open. */
export function tracesIn(log: string): readonly StackTrace[] {
  const recent = createRecentLines(256);
  const collector = createTraceCollector(recent);
  const traces: StackTrace[] = [];
  for (const [index, text] of log.split('\n').entries()) {
    const line = { number: index + 1, text };
    const lower = text.toLowerCase();
    const isShown = collector.isOpen() || traceKeywords.some((keyword) => lower.includes(keyword));
    const found = isShown ? collector.observe(line) : undefined;
    if (found) traces.push(found.trace);
    recent.push(line);
  }
  const last = collector.finish();
  return last ? [...traces, last.trace] : traces;
}
