import { lineModel } from './line-model.js';
import type { LineTable } from './line-table.js';
import { ownFeatureNames } from './own-features.js';

/** Features that people can be told of. */
const words: Readonly<Record<string, string>> = {
  error: 'speaks of an error',
  errorEarly: 'begins with an error',
  fail: 'speaks of a failure',
  failEarly: 'begins with a failure',
  fatal: 'speaks of a crash',
  exception: 'names an exception',
  camelError: 'names an exception',
  inability: 'says what cannot be done',
  negatedVerb: 'says what cannot be done',
  missing: 'says what is missing',
  denied: 'speaks of refused access',
  expectation: 'compares expected and actual',
  assertion: 'is an assertion',
  time: 'speaks of a limit',
  wrong: 'says what is wrong',
  exitMarker: 'reports how a command ended',
  runnerError: 'is marked as an error by the runner',
  levelError: 'is logged as an error',
  counted: 'counts failures',
  cross: 'is marked as failed',
  unexpectedResult: 'reports an unexpected result',
  fileLineStart: 'points at a place in a file',
  fileAndLine: 'points at a place in a file',
  caret: 'points at a place in a line',
  diff: 'shows a difference',
  change: 'speaks of changed files',
};
const MAX_REASONS = 2;

/** Says in words what made the line at `index` likely to matter; empty when nothing that has words did. */
export function explainLine({ values, width }: LineTable, index: number): string {
  const reasons = ownFeatureNames
    .map((name, feature) => ({
      reason: words[name],
      gain: (values[index * width + feature] ?? 0) * (lineModel.first.weights[feature] ?? 0),
    }))
    .filter(({ reason, gain }) => reason !== undefined && gain > 0)
    .sort((a, b) => b.gain - a.gain)
    .map(({ reason }) => reason);
  return [...new Set(reasons)].slice(0, MAX_REASONS).join(', ');
}
