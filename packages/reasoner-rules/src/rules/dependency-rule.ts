import type { Failure } from '../failure/failure.js';
import { findIn } from '../failure/find-in.js';
import { oneLine } from '../text/one-line.js';
import { quoted } from '../text/quoted.js';
import { toShellWord } from '../text/to-shell-word.js';
import type { FailureRule } from './failure-rule.js';
import { toFix } from './to-fix.js';

/** How package managers name what they cannot find, and how to ask them about it. */
const managers: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly ask?: (name: string) => string;
}[] = [
  {
    name: 'pip',
    pattern:
      /(?:satisfies the requirement|No matching distribution found for) ([\w.[\]-]{1,120}(?:[=<>!~]=?[\w.*,<>=!~]{1,60})?)/,
    ask: (name) => `python3 -m pip index versions ${name}`,
  },
  { name: 'apt', pattern: /Unable to locate package (\S{1,120})/, ask: (name) => `apt-cache policy ${name}` },
  { name: 'Bundler', pattern: /Could not find (?:gem ')?([\w-]{1,120}(?:-[\d.]{1,20})?)/ },
  { name: 'Maven', pattern: /Could not (?:find artifact|resolve|find) ([\w.-]{1,120}:[\w.:-]{1,160})/ },
  {
    name: 'Go',
    pattern: /(?:no required module provides package|cannot find (?:module|package)) "?([\w./-]{1,200})/,
  },
  {
    name: 'Cargo',
    pattern: /no matching package named `([\w-]{1,120})`/,
    ask: (name) => `cargo search ${name}`,
  },
];

/** Package managers of all languages, where no rule knows more. */
export const dependencyRule: FailureRule = {
  kind: 'dependency',
  title: (failure) => {
    const missing = missingFrom(failure);
    return missing
      ? `${missing.manager} cannot find ${missing.name}`
      : `Dependencies cannot be installed: ${failure.message}`;
  },
  rootCause: (failure) => {
    const missing = missingFrom(failure);
    const subject = missing
      ? `${missing.manager} looks for ${missing.name} and does not find it`
      : 'The dependencies of the project cannot be installed';
    return `${subject}. The log says ${quoted(failure.message, 240)}.`;
  },
  fixes: (failure) => {
    const missing = missingFrom(failure);
    const word = toShellWord(missing?.name.replace(/[=<>!~[].*$/, ''));
    return [
      toFix(
        missing ? `Check name and version of ${missing.name}` : 'Correct what the package manager refuses',
        'A version may have been withdrawn, may need another version of the language, or may stand in a registry that the runner is not told of.',
        word && missing?.ask?.(word),
      ),
    ];
  },
};

function missingFrom({ nearby }: Failure) {
  for (const { name: manager, pattern, ask } of managers) {
    const name = findIn(nearby.slice(0, 6), pattern);
    if (name) return { manager, name: oneLine(name, 160), ask };
  }
  return undefined;
}
