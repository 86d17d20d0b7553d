import type { Failure } from '../failure/failure.js';
import { atPlace } from './at-place.js';
import type { FailureRule } from './failure-rule.js';
import { type MissingModule, missingModule } from './missing-module.js';
import { toFix } from './to-fix.js';

const nothing: MissingModule = { noun: 'Module', name: '', detail: '' };

/** A module that the code imports is not installed. */
export const moduleRules: readonly FailureRule[] = ['dependency', 'exception', 'compile', 'unknown'].map(
  (kind) => ({
    kind,
    when: (failure) => missingFrom(failure) !== undefined,
    title: (failure) => {
      const { noun, name } = missingFrom(failure) ?? nothing;
      return `${noun} ${name} cannot be found${atPlace(failure)}`;
    },
    rootCause: (failure) =>
      `The code imports ${(missingFrom(failure) ?? nothing).name}${atPlace(failure)}, and it is not installed on the runner.`,
    fixes: (failure) => {
      const { name, detail, command } = missingFrom(failure) ?? nothing;
      const title =
        command === undefined
          ? `Correct the path of ${name}, or add the file`
          : `Declare ${name} as a dependency`;
      return [toFix(title, detail, command)];
    },
  }),
);

function missingFrom({ nearby }: Failure): MissingModule | undefined {
  return missingModule(nearby[0] ?? '');
}
