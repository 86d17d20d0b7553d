import type { Failure } from '../failure/failure.js';
import { quoted } from '../text/quoted.js';
import type { FailureRule } from './failure-rule.js';
import { toRule } from './plain-rule.js';
import { toFix } from './to-fix.js';

const memoryRule: FailureRule = {
  kind: 'resource',
  when: ({ rule }) => rule !== 'disk-full',
  title: (failure) =>
    `${processName(failure)} ${isKilled(failure) ? 'was killed, most likely for lack of memory' : 'ran out of memory'}${exit(failure)}`,
  rootCause: (failure) =>
    isKilled(failure)
      ? `A process was killed from outside${exit(failure)}; on a runner that is nearly always the kernel, which ends the largest process when memory runs out. The log says ${quoted(failure.message, 240)}.`
      : `${processName(failure)} needed more memory than it may have and stopped${exit(failure)}. The log says ${quoted(failure.message, 240)}.`,
  fixes: (failure) => [
    toFix(
      'Use less memory at once',
      'See what the step holds at the moment it stops: fewer parallel workers, smaller batches, streams instead of whole files.',
    ),
    limitFix(failure),
  ],
};

/** Memory and disk. */
export const resourceRules: readonly FailureRule[] = [
  toRule({
    kind: 'resource',
    rules: ['disk-full'],
    title: 'The disk of the runner is full',
    meaning: 'Nothing more could be written on the runner.',
    fixes: [
      {
        title: 'Free space before the step that fails',
        detail:
          'Remove what is not needed (images, caches, build outputs), or use a runner with a larger disk.',
        command: 'df -h && docker system df',
      },
    ],
  }),
  memoryRule,
];

function processName({ rule }: Failure): string {
  if (rule === 'javascript-heap') return 'Node.js';
  return rule === 'java-heap' ? 'The Java process' : 'The process';
}

function isKilled({ rule }: Failure): boolean {
  return rule === 'process-killed' || rule === 'exit-code-killed';
}

function exit({ log }: Failure): string {
  return log.exitCode === undefined ? '' : ` (exit code ${log.exitCode})`;
}

function limitFix(failure: Failure) {
  if (failure.rule === 'javascript-heap') {
    const limit = limitOf(failure);
    return toFix(
      'Give Node.js more memory, if the runner has it',
      `${limit ? `The log shows a limit of ${limit} MB (--max-old-space-size). ` : ''}Raise the limit, but stay below the memory of the runner.`,
      'export NODE_OPTIONS=--max-old-space-size=4096',
    );
  }
  if (failure.rule === 'java-heap') {
    return toFix(
      'Give Java more memory, if the runner has it',
      'Raise -Xmx, in org.gradle.jvmargs or MAVEN_OPTS for the build itself.',
    );
  }
  return toFix('Use a runner with more memory', 'If the step needs what it uses.');
}

function limitOf({ log }: Failure): string | undefined {
  const text = log.excerpts.map((excerpt) => excerpt.text).join('\n');
  return /--max-old-space-size=(\d{1,7})/.exec(text)?.[1];
}
