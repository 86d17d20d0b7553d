import type { Failure } from '../failure/failure.js';
import { quoted } from '../text/quoted.js';
import { toShellWord } from '../text/to-shell-word.js';
import { atPlace, placeOr } from './at-place.js';
import type { FailureRule } from './failure-rule.js';
import { otherErrors } from './other-errors.js';
import { toFix } from './to-fix.js';

interface Linter {
  readonly name: string;
  /** Corrects what can be corrected without a person. */
  readonly repair?: (file: string) => string;
}

const linters: Readonly<Record<string, Linter>> = {
  eslint: { name: 'ESLint', repair: (file) => `npx eslint --fix ${file}` },
  prettier: { name: 'Prettier', repair: (file) => `npx prettier --write ${file}` },
  biome: { name: 'Biome', repair: (file) => `npx biome check --write ${file}` },
  black: { name: 'Black', repair: (file) => `black ${file}` },
  rubocop: { name: 'RuboCop', repair: (file) => `bundle exec rubocop -a ${file}` },
  'golangci-lint': { name: 'golangci-lint' },
  flake8: { name: 'Lint' },
};

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
    const repair = file === undefined ? undefined : linterOf(failure).repair?.(file);
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
  return linters[diagnostic?.tool ?? ''] ?? { name: 'Lint' };
}
