import { createWakeIndex } from '../scan/wake-index.js';
import { traceKeywords } from '../stack-traces/trace-collector.js';
import { createStepTracker } from '../structure/step-tracker.js';
import { testResultKeywords } from '../test-results/test-results-collector.js';
import { ruleKeywords } from './rule-set.js';

/** Everybody who reads lines, with the words of which a line holds one that may begin something for them. */
const readers = /* @__PURE__ */ {
  structure: createStepTracker().keywords,
  rules: ruleKeywords,
  traces: traceKeywords,
  tests: testResultKeywords,
} as const;

/** Name of a reader. */
export type ReaderName = keyof typeof readers;

const names = Object.keys(readers);

/** The key words of each reader, in the order of their bits. */
export const readerKeywords: readonly (readonly string[])[] = /* @__PURE__ */ Object.values(readers);

/** Tells which readers a line wakes. One for all logs, because to build it takes longer than to read a small log. */
export const wakes = /* @__PURE__ */ createWakeIndex(readerKeywords);

/** The bit of a reader in the numbers that a scanner gives and takes. */
export const readerBit: Readonly<Record<ReaderName, number>> = /* @__PURE__ */ {
  structure: 1 << names.indexOf('structure'),
  rules: 1 << names.indexOf('rules'),
  traces: 1 << names.indexOf('traces'),
  tests: 1 << names.indexOf('tests'),
};

/** Whether the line holds a key word of the reader. */
export function hasKeyword(woken: number, name: ReaderName): boolean {
  return (woken & readerBit[name]) !== 0;
}
