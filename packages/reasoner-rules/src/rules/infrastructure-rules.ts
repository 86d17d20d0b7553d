import type { FailureRule } from './failure-rule.js';
import { toRule } from './plain-rule.js';

const again = { title: 'Run the job again', detail: 'Nothing points at the code of the change.' };

/** What a job needs beside its runner: images, services, room, money. */
export const infrastructureRules: readonly FailureRule[] = [
  toRule({
    kind: 'infrastructure',
    rules: ['image-pull-failed'],
    title: 'A container image could not be downloaded',
    meaning: 'The image or its tag does not exist, is private, or the registry did not answer.',
    fixes: [
      {
        title: 'Check the name and the tag of the image, and the credentials of its registry',
        detail: 'If all of them are right, run the job again.',
      },
    ],
  }),
  toRule({
    kind: 'infrastructure',
    rules: ['service-unhealthy', 'docker-daemon-unreachable'],
    title: 'A service that the job needs did not start',
    meaning: 'A container beside the job, or Docker itself, did not come up in time.',
    fixes: [
      {
        title: 'Look at the log of the service',
        detail:
          'A wrong option or a missing variable ends a service at once; a slow one needs more time in its health check.',
      },
      again,
    ],
  }),
  toRule({
    kind: 'infrastructure',
    rules: ['runner-not-found', 'pod-evicted'],
    title: 'No runner had room for the job',
    meaning: 'No runner that fits the job was free, or the one that ran it had to give up its place.',
    fixes: [
      {
        title: 'Check that a runner with the labels of the job is online and has room',
        detail: 'For a hosted runner, look at the status page of the vendor and run the job again.',
      },
    ],
  }),
  toRule({
    kind: 'infrastructure',
    rules: ['checkout-failed'],
    title: 'The sources could not be checked out',
    meaning: 'The commit or branch is gone, or the server of the repository refused or did not answer.',
    fixes: [
      {
        title: 'Check that the commit still exists',
        detail: 'After a force push an older run looks for a commit that is gone; only a new run helps.',
      },
    ],
  }),
  toRule({
    kind: 'infrastructure',
    title: 'The CI service could not run the job',
    meaning:
      'Something between the CI service and the runner failed before or beside the commands of the job.',
    fixes: [again],
  }),
  toRule({
    kind: 'quota',
    title: 'A quota of the account is used up',
    meaning: 'The vendor refuses what the job asks for until the quota is raised or renewed.',
    fixes: [
      {
        title: 'Raise the quota, free what counts against it, or wait until it is renewed',
        detail: 'The vendor shows in the settings of the account what is used up.',
      },
    ],
  }),
];
