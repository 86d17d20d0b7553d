import { contextFeatureNames } from './context-features.js';
import { lineModel } from './line-model.js';
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

/** Says in words what stands out in a line, from its row of features; empty when nothing that has words does. */
export function explainLine(row: Float32Array): string {
  const reasons = ownFeatureNames
    .map((name, feature) => ({ reason: words[name], feature }))
    .filter(({ reason, feature }) => reason !== undefined && row[feature] === 1)
    .sort((a, b) => gainOf(b.feature) - gainOf(a.feature))
    .map(({ reason }) => reason);
  return [...new Set(reasons)].slice(0, MAX_REASONS).join(', ');
}

/** How much a feature that every line may have speaks for the line, in both steps of the model. */
function gainOf(feature: number): number {
  const { first, second } = lineModel;
  return (first.weights[feature] ?? 0) + (second.weights[contextFeatureNames.length + feature] ?? 0);
}
