import type { LogEvidence, StackFrame } from '@opsaicortex/core';
import { expect, it } from 'vitest';
import { projectCalls } from './project-calls.js';

const frame = (file: string, line: number, inProject = true): StackFrame => ({
  file,
  line,
  function: `f${line}`,
  inProject,
});

const evidence = (language: string, text: string, frames: readonly StackFrame[]): LogEvidence => ({
  lineCount: 99,
  byteCount: 1,
  truncated: false,
  excerpts: [{ firstLine: 10, lastLine: 9 + text.split('\n').length, text, why: 'trace', score: 1 }],
  diagnostics: [],
  stackTraces: [{ language, firstLine: 10, lastLine: 9 + text.split('\n').length, frames }],
  failedTests: [],
  classification: { domain: 'code', kind: 'exception', confidence: 0.8 },
  fingerprint: 'v1:x',
  redactions: [],
});

it('begins below the cause in a chain of Java causes', () => {
  const text =
    'Outer: a\n at Shop.read(Shop.java:5)\nCaused by: Inner: b\n at Lib.x(Lib.java:1)\n at Price.parse(Price.java:7)';
  const log = evidence('java', text, [
    frame('Shop.java', 5),
    frame('Lib.java', 1, false),
    frame('Price.java', 7),
  ]);
  expect(projectCalls(log, 12).map((call) => [call.frame.file, call.logLine])).toEqual([['Price.java', 14]]);
});

it('begins above the exception in Python, at the innermost call', () => {
  const text =
    'Traceback (most recent call last):\n  File "a.py", line 3, in f3\n  File "b.py", line 8, in f8\nKeyError: 1';
  const log = evidence('python', text, [frame('a.py', 3), frame('b.py', 8)]);
  expect(projectCalls(log, 13).map((call) => call.frame.file)).toEqual(['b.py', 'a.py']);
});

it('knows nothing of a line outside every trace', () => {
  expect(projectCalls(evidence('java', 'x', []), 90)).toEqual([]);
});
