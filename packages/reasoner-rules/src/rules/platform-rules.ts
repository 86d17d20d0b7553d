import type { FailureRule } from './failure-rule.js';
import { toRule } from './plain-rule.js';

const again = { title: 'Run the job again', detail: 'Nothing points at the code of the change.' };

/** The runner and its time. */
export const platformRules: readonly FailureRule[] = [
  toRule({
    kind: 'log-unavailable',
    title: 'There is an error page where the log should be',
    meaning:
      'The server that keeps the logs answered with an error page, so that nothing is known about the failure itself.',
    fixes: [{ title: 'Fetch the log again', detail: 'If it stays away, run the job again.' }],
  }),
  toRule({
    kind: 'infrastructure',
    rules: ['action-download-failed'],
    title: 'An action could not be downloaded',
    meaning:
      'The runner could not fetch an action that the workflow uses: its name or version does not exist, or the service did not answer.',
    fixes: [
      {
        title: 'Check the name and the version in the workflow',
        detail: 'If both are right, run the job again.',
      },
    ],
  }),
  toRule({
    kind: 'infrastructure',
    rules: ['runner-shutdown', 'runner-lost', 'jenkins-agent-lost'],
    title: 'The runner was lost',
    meaning:
      'The machine that ran the job went away in the middle of it: it was shut down, lost its network, or was starved of memory or processor time by the job.',
    fixes: [
      again,
      {
        title: 'If it happens again',
        detail: 'Watch memory and processor of the runner while the job runs.',
      },
    ],
  }),
  toRule({
    kind: 'timeout',
    rules: ['job-time-limit'],
    title: 'The job reached its time limit',
    meaning: 'The job was stopped because it took longer than it may.',
    fixes: [
      {
        title: 'See which step took the time',
        detail:
          'Compare with a green run. A step that waits for input or for a service that never comes takes all the time there is.',
      },
      {
        title: 'Set a shorter limit on the step',
        detail: 'timeout-minutes on the step ends a hanging run in minutes, and says which step it was.',
      },
    ],
  }),
  toRule({
    kind: 'timeout',
    title: 'A command took too long',
    meaning: 'A command was stopped, or gave up, because it took longer than it may.',
    fixes: [
      {
        title: 'See what the command waits for',
        detail: 'Run it with more output; compare its time with that of a green run.',
      },
    ],
  }),
  toRule({
    kind: 'cancelled',
    title: 'The run was cancelled',
    meaning:
      'Somebody or something stopped the run before it came to an end: a person, a newer run of the same branch, or another job that failed.',
    fixes: [
      {
        title: 'Look for who or what cancelled it',
        detail: 'If a newer run took its place, that one counts.',
      },
    ],
  }),
];
