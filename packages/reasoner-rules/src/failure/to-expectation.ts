import { oneLine } from '../text/one-line.js';
import type { Failure } from './failure.js';
import { findIn } from './find-in.js';

/** Sentences of assertion libraries; groups `expected` and `received`. */
const sentences: readonly RegExp[] = [
  /^(?:\w{0,40}: )?expected (?<received>\S.{0,120}?) (?:to (?:be|equal|deeply equal|strictly equal|loosely equal)|to deep equal) (?<expected>\S.{0,120})/,
  /expected:? ?<(?<expected>.{0,120}?)> but was:? ?<(?<received>.{0,120}?)>/i,
  /expected:? ?\[(?<expected>.{0,120}?)\] but (?:was|found):? ?\[(?<received>.{0,120}?)\]/i,
  /^assert (?<received>[^=!<>]{1,120}) == (?<expected>[^=!<>]{1,120})$/,
  /= (?<received>\S{1,120}), want (?<expected>\S{1,120})$/,
  /got:? (?<received>\S{1,120}),? (?:want|expected):? (?<expected>\S{1,120})/i,
];
/** Two lines of Jest, RSpec, Rust … */
const expectedLine = /^\s*(?:Expected(?: value)?|expected|left|want)\s*:\s+(\S.{0,120})/;
const receivedLine = /^\s*(?:Received(?: value)?|got|right|Actual|actual)\s*:\s+(\S.{0,120})/;

/** `expected 90, received 81`, where an assertion says both. */
export function toExpectation({ message, nearby }: Failure): string | undefined {
  for (const sentence of sentences) {
    const { expected, received } = sentence.exec(message)?.groups ?? {};
    if (expected && received) return say(expected, received);
  }
  const expected = findIn(nearby.slice(0, 10), expectedLine);
  const received = findIn(nearby.slice(0, 10), receivedLine);
  return expected && received ? say(expected, received) : undefined;
}

function say(expected: string, received: string): string {
  return `expected ${oneLine(expected, 80)}, received ${oneLine(received, 80)}`;
}
