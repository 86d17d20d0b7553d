import type { Failure } from '../failure/failure.js';
import { findIn } from '../failure/find-in.js';
import { oneLine } from '../text/one-line.js';
import { quoted } from '../text/quoted.js';
import type { FailureRule } from './failure-rule.js';
import { toRule } from './plain-rule.js';
import { toFix } from './to-fix.js';

const commandPattern =
  /(?:line \d{1,6}: |^|[:>] )([\w./-]{1,80}): (?:command )?not found|'([\w./-]{1,80})' is not recognized/;
const artifactPattern = /[Aa]rtifact not found for name: (\S{1,120})/;

const commandRule: FailureRule = {
  kind: 'configuration',
  when: ({ rule }) => rule === 'shell-command-not-found',
  title: (failure) => `The command ${commandOf(failure)} is not installed on the runner`,
  rootCause: (failure) =>
    `A script calls ${commandOf(failure)}, and the runner has no such command. The log says ${quoted(failure.message, 240)}.`,
  fixes: (failure) => [
    toFix(
      `Install ${commandOf(failure)} in a step before`,
      'Or correct its name. An image of a newer version may no longer bring it.',
    ),
  ],
};

const artifactRule: FailureRule = {
  kind: 'configuration',
  when: ({ rule }) => rule === 'artifact-not-found',
  title: (failure) => `The artifact ${artifactOf(failure)} does not exist`,
  rootCause: (failure) =>
    `The job wants to download the artifact ${artifactOf(failure)}, and no job of this run has uploaded it. The log says ${quoted(failure.message, 240)}.`,
  fixes: () => [
    toFix(
      'See whether the job that should upload it came so far',
      'If it did, compare the two names; if not, its failure is the cause.',
    ),
  ],
};

/** Settings, workflow files, flags, versions, missing files. */
export const configurationRules: readonly FailureRule[] = [
  commandRule,
  artifactRule,
  toRule({
    kind: 'configuration',
    rules: ['workflow-invalid'],
    title: 'The workflow file is not valid',
    meaning: 'The workflow could not be read, so that nothing was run.',
    fixes: [
      {
        title: 'Correct the workflow file',
        detail: 'At the quoted place; indentation and expressions are the usual suspects.',
      },
    ],
  }),
  toRule({
    kind: 'configuration',
    rules: ['environment-variable-missing', 'secret-missing'],
    title: 'A setting is missing',
    meaning: 'The job needs a variable, secret or input that it was not given.',
    fixes: [
      {
        title: 'Set it for the job',
        detail:
          'In the workflow, or as a secret of the repository or environment. Runs from forks get no secrets.',
      },
    ],
  }),
  toRule({
    kind: 'configuration',
    rules: ['npm-missing-script'],
    title: 'package.json has no such script',
    meaning: 'The job calls a script that package.json does not have.',
    fixes: [
      {
        title: 'Add the script, or call it by its name',
        detail: 'This lists the ones there are.',
        command: 'npm run',
      },
    ],
  }),
  toRule({
    kind: 'configuration',
    rules: ['unsupported-version'],
    title: 'A version does not fit',
    meaning: 'Something needs another version of the language or tool than the runner has.',
    fixes: [
      {
        title: 'Set the wanted version in the workflow',
        detail: 'Or use a version of the dependency that supports the one there is.',
      },
    ],
  }),
  toRule({
    kind: 'configuration',
    title: 'The configuration is wrong',
    meaning: 'A tool refuses how it is called or set up.',
    fixes: [
      {
        title: 'Correct what the quoted line names',
        detail: 'If nothing of it was changed, a newer version of the tool may no longer accept it.',
      },
    ],
  }),
];

function commandOf({ nearby }: Failure): string {
  return oneLine(findIn(nearby.slice(0, 2), commandPattern) ?? 'it needs', 80);
}

function artifactOf({ nearby }: Failure): string {
  const name = findIn(nearby.slice(0, 2), artifactPattern);
  return name ? `"${oneLine(name, 120)}"` : 'it needs';
}
