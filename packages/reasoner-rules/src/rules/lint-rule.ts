import type { Failure } from '../failure/failure.js';
import { quoted } from '../text/quoted.js';
import { toShellWord } from '../text/to-shell-word.js';
import { atPlace, placeOr } from './at-place.js';
import type { FailureRule } from './failure-rule.js';
import { type Linter, linters } from './linters.js';
import { otherErrors } from './other-errors.js';
import { toFix } from './to-fix.js';

/** Linters and formatters. */
export const lintRule: FailureRule = {
  kind: 'lint',
  title: (failure) => {
    const code = failure.diagnostic?.code ? ` (${failure.diagnostic.code})` : '';
    return `${linterOf(failure).name}: ${failure.message}${code}${atPlace(failure)}`;
  },
  rootCause: (failure) => {
    const code = failure.diagnostic?.code ? ` (rule ${failure.diagnostic.code})` : '';
    return `The linter refuses ${placeOr(failure, 'the code')}: ${quoted(failure.message, 240)}${code}.${otherErrors(failure)}`;
  },
  fixes: (failure) => {
    const file = toShellWord(failure.place?.file);
    const linter = linterOf(failure);
    const repair = (file === undefined ? undefined : linter.repair?.(file)) ?? linter.repairAll;
    return [
      toFix(
        `Correct ${placeOr(failure, 'what the linter reports')}`,
        repair
          ? 'The tool corrects by itself what it can; the rest is for a person.'
          : 'Change the code, or the rule where it does not suit the project.',
        repair,
      ),
    ];
  },
};

function linterOf({ diagnostic }: Failure): Linter {
  return linters[(diagnostic?.tool ?? '').toLowerCase()] ?? { name: 'Lint' };
}
