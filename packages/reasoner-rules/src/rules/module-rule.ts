import type { Failure } from '../failure/failure.js';
import { findIn } from '../failure/find-in.js';
import { oneLine } from '../text/one-line.js';
import { toShellWord } from '../text/to-shell-word.js';
import { atPlace } from './at-place.js';
import type { FailureRule } from './failure-rule.js';
import { toFix } from './to-fix.js';

const scriptPattern =
  /(?:Cannot find (?:module|package)|Can't resolve|Could not resolve|Failed to resolve import) ["']([^"']{1,200})["']/;
const pythonPattern = /No module named ['"]?([\w.]{1,200})/;

/** A module that the code imports is not installed. */
export const moduleRules: readonly FailureRule[] = ['dependency', 'exception'].map((kind) => ({
  kind,
  when: (failure) => moduleOf(failure) !== undefined,
  title: (failure) =>
    `${isPython(failure) ? 'Python module' : 'Module'} ${moduleOf(failure)} cannot be found${atPlace(failure)}`,
  rootCause: (failure) =>
    `The code imports ${moduleOf(failure)}${atPlace(failure)}, and it is not installed on the runner.`,
  fixes: (failure) => {
    const name = moduleOf(failure) ?? '';
    if (isPython(failure)) {
      return [
        toFix(
          `Add what provides ${name} to the requirements`,
          'A module and the package that brings it may have different names. If it is a module of the project itself, check the directory that Python is started in.',
        ),
      ];
    }
    const word = /^\.|^\//.test(name) ? undefined : toShellWord(packageOf(name));
    return [
      toFix(
        `Declare ${name} as a dependency`,
        'It may be installed on a developer’s machine by chance, as a dependency of something else.',
        word && `npm install ${word}`,
      ),
    ];
  },
}));

function moduleOf({ nearby }: Failure): string | undefined {
  const name = findIn(nearby.slice(0, 1), scriptPattern) ?? findIn(nearby.slice(0, 1), pythonPattern);
  return name && oneLine(name, 160);
}

function isPython({ nearby }: Failure): boolean {
  return findIn(nearby.slice(0, 1), pythonPattern) !== undefined;
}

/** `@acme/tax/lib/rates` is a file of the package `@acme/tax`. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
