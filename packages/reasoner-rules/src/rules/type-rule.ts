import type { Failure } from '../failure/failure.js';
import { quoted } from '../text/quoted.js';
import { atPlace, placeOr } from './at-place.js';
import type { FailureRule } from './failure-rule.js';
import { otherErrors } from './other-errors.js';
import { toFix } from './to-fix.js';

const toolNames: Readonly<Record<string, string>> = { tsc: 'TypeScript', mypy: 'mypy', pyright: 'Pyright' };

/** What to do about the codes of TypeScript that are seen most often. */
const advice: Readonly<Record<string, string>> = {
  TS2304: 'Import or declare the name, or install the types that declare it.',
  TS2307: 'Install the module, correct its path, or add the types that declare it.',
  TS2322: 'Make the value fit the declared type, or correct the declaration.',
  TS2339:
    'Use a name that the type declares, or declare this one. It may have been renamed, removed or misspelt.',
  TS2345: 'Pass an argument of the declared type, or correct the parameter.',
  TS2551: 'Use the name that the compiler suggests.',
  TS2554: 'Pass as many arguments as the function takes, or change its parameters.',
  TS2741: 'Give the missing property, or declare it optional.',
  TS7006: 'Give the parameter a type.',
  TS18048: 'Handle the case that the value is undefined.',
};

/** TypeScript, mypy and their like. */
export const typeRule: FailureRule = {
  kind: 'type',
  title: (failure) => `${toolName(failure)}: ${failure.message}${atPlace(failure)}`,
  rootCause: (failure) => {
    const code = failure.diagnostic?.code ? ` (${failure.diagnostic.code})` : '';
    return `${toolName(failure)} refuses ${placeOr(failure, 'the code')}: ${quoted(failure.message, 240)}${code}.${otherErrors(failure)}`;
  },
  fixes: (failure) => [
    toFix(
      `Correct the type error at ${placeOr(failure, 'the quoted place')}`,
      advice[failure.diagnostic?.code ?? ''] ?? 'Make the value and its declared type agree.',
    ),
  ],
};

function toolName({ diagnostic }: Failure): string {
  return toolNames[diagnostic?.tool ?? ''] ?? 'Type error';
}
