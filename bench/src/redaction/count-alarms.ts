import { realLogs } from './real-logs.js';
import type { RedactionPeer } from './redaction-peer.js';

/** What a peer did to real logs. */
export interface Alarms {
  /** File, line and the beginning of each changed line as it reads afterwards. */
  readonly alarms: readonly string[];
  readonly lines: number;
  readonly millisecondsPerMegabyte: number;
}

const BEFORE = 40;
const SHOWN = 140;

/** Redacts the first so many real logs; time is the processor's for redaction alone, so that others do not count. */
export async function countAlarms(
  peer: RedactionPeer,
  { data, half }: { readonly data: string; readonly half: string },
  most: number,
): Promise<Alarms> {
  const alarms: string[] = [];
  let lines = 0;
  let bytes = 0;
  let milliseconds = 0;
  let count = 0;
  for (const { name, text } of realLogs(data, half)) {
    if (count >= most) break;
    count += 1;
    const before = process.cpuUsage();
    const redacted = await peer.redact(text);
    milliseconds += process.cpuUsage(before).user / 1000;
    bytes += Buffer.byteLength(text);
    lines += text.split('\n').length;
    alarms.push(...changedLines(name, text, redacted));
  }
  return { alarms, lines, millisecondsPerMegabyte: milliseconds / (bytes / 1e6) };
}

function changedLines(name: string, text: string, redacted: string): readonly string[] {
  const before = text.split('\n');
  return redacted.split('\n').flatMap((line, index) => {
    if (line === before[index]) return [];
    const start = Math.max(0, line.indexOf('‹secret') - BEFORE);
    return [`${name}:${index + 1} ${line.slice(start, start + SHOWN)}`];
  });
}
