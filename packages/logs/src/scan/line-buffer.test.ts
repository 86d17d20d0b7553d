import { expect, it } from 'vitest';
import { toLogLine } from '../read/to-log-line.js';
import { createLineBuffer } from './line-buffer.js';

const MAX_LINE_BYTES = 60;
const time = '2026-01-31T10:00:00.0000000Z ';
const long = 'y'.repeat(MAX_LINE_BYTES);

/** As text, which is quick to compare. */
function linesOf(chunks: readonly Uint8Array[]): string {
  const lines: object[] = [];
  const buffer = createLineBuffer(MAX_LINE_BYTES, (bytes, start, end, cutBytes) => {
    lines.push(toLogLine(bytes.toString('latin1', start, end), cutBytes, lines.length + 1));
  });
  for (const chunk of chunks) buffer.push(chunk);
  buffer.flush();
  return JSON.stringify(lines);
}

it.each([
  ['a long line', `${time}${long}${long}\n`],
  ['a long line that ends in \\r\\n', `${long}abc\r\nnext\n`],
  ['a time that stands in a progress line only', `start\r${time}${long}\rend\n`],
  ['a progress line behind a time', `${time}start\r${long}\r${time}end\n`],
  ['a last state that is long, too', `${time}${long}\r${long}abc\n`],
  ['a last state that is blank', `${long}\rlast\r  \n`],
  ['a line of states without an end', `${time}a\r${long}\rbc\r${long}`],
  ['columns behind a first state', `start\rjob\tstep\t${time}at x\rgo on\n`],
])('cuts %s alike, however the bytes arrive', (_, text) => {
  const bytes = Buffer.from(text);
  const whole = linesOf([bytes]);
  for (let first = 0; first <= bytes.length; first += 1) {
    for (let second = first; second <= bytes.length; second += 1) {
      const parts = [bytes.subarray(0, first), bytes.subarray(first, second), bytes.subarray(second)];
      expect(linesOf(parts)).toBe(whole);
    }
  }
});
