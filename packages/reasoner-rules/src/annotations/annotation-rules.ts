import type { AnnotationRule } from './annotation-rule.js';

const again = { title: 'Run the job again', detail: 'Nothing points at the code of the change.' };

/** What the vendor says when it, and not the project, ended a job: often the only trace there is. */
export const annotationRules: readonly AnnotationRule[] = [
  {
    pattern:
      /recent account payments have failed|spending limit|locked due to a billing issue|billing & plans/i,
    domain: 'platform',
    kind: 'quota',
    title: 'The job was not started: payment failed or the spending limit is reached',
    meaning:
      'The vendor starts no jobs for this account until its billing is in order. Every job fails in seconds and has no log.',
    fixes: [
      {
        title: 'Put the billing of the account in order',
        detail: 'An owner of the organisation can pay or raise the limit in its billing settings.',
      },
    ],
  },
  {
    pattern: /storage quota has been hit|quota (?:has been )?exceeded|usage limit/i,
    domain: 'platform',
    kind: 'quota',
    title: 'A quota of the account is used up',
    meaning: 'The vendor refuses what the job asks for until the quota is raised or renewed.',
    fixes: [
      {
        title: 'Free what counts against the quota, or raise it',
        detail: 'Old artifacts and caches count; shorten how long they are kept.',
      },
    ],
  },
  {
    pattern:
      /lost communication with the server|runner (?:was|has been) (?:lost|terminated)|runner has received a shutdown signal|no longer (?:connected|online)/i,
    domain: 'platform',
    kind: 'infrastructure',
    title: 'The runner was lost in the middle of the job',
    meaning:
      'The machine stopped answering: it was shut down, lost its network, or the job starved it of memory or processor time.',
    fixes: [
      again,
      {
        title: 'If it happens again',
        detail: 'Watch memory and processor of the runner while the job runs; a larger runner may be needed.',
      },
    ],
  },
  {
    pattern: /not acquired by runner|no runner matching|waiting for a runner|could not find any runner/i,
    domain: 'platform',
    kind: 'infrastructure',
    title: 'No runner took the job',
    meaning: 'The job waited for a runner until the vendor gave up.',
    fixes: [
      {
        title: 'Check that a runner with the labels of the job is online',
        detail: 'For a hosted runner, look at the status page of the vendor and run the job again.',
      },
    ],
  },
  {
    pattern: /encountered an internal error when running your job|internal server error/i,
    domain: 'platform',
    kind: 'infrastructure',
    title: 'The CI service itself had an internal error',
    meaning: 'The vendor says that its own service failed.',
    fixes: [again],
  },
  {
    pattern: /exceeded the maximum execution time|has timed out after|timed out after \d/i,
    domain: 'platform',
    kind: 'timeout',
    title: 'The job reached its time limit',
    meaning: 'The job was stopped because it took longer than it may.',
    fixes: [
      {
        title: 'See which step took the time',
        detail:
          'Compare with a green run. timeout-minutes on the step ends a hanging run in minutes, and says which step it was.',
      },
    ],
  },
  {
    pattern: /higher priority waiting request|operation was cancell?ed|run was cancell?ed|cancell?ed by/i,
    domain: 'platform',
    kind: 'cancelled',
    title: 'The run was cancelled',
    meaning:
      'The run was stopped before it came to an end: by a person, or because a newer run took its place.',
    fixes: [
      {
        title: 'Look for who or what cancelled it',
        detail: 'If a newer run took its place, that one counts.',
      },
    ],
  },
  {
    pattern: /no space left on device/i,
    domain: 'platform',
    kind: 'resource',
    title: 'The disk of the runner is full',
    meaning: 'Nothing more could be written on the runner.',
    fixes: [
      {
        title: 'Free space before the step that fails',
        detail: 'Or use a runner with a larger disk.',
        command: 'df -h',
      },
    ],
  },
  {
    pattern: /unable to resolve action|deprecated version of `?actions\/|can't find 'action\.yml'/i,
    domain: 'code',
    kind: 'configuration',
    title: 'The workflow uses an action that cannot be had',
    meaning: 'The name or version of an action in the workflow does not exist, or is no longer allowed.',
    fixes: [{ title: 'Correct the action in the workflow file', detail: 'The annotation names it.' }],
  },
  {
    pattern: /invalid workflow file|error in your yaml syntax|the workflow is not valid/i,
    domain: 'code',
    kind: 'configuration',
    title: 'The workflow file is not valid',
    meaning: 'The workflow could not be read, so that nothing was run.',
    fixes: [{ title: 'Correct the workflow file', detail: 'The annotation names the line.' }],
  },
  {
    pattern: /environment protection rules|not allowed to deploy/i,
    domain: 'platform',
    kind: 'permission',
    title: 'The deployment is not allowed by the rules of its environment',
    meaning: 'The environment accepts deployments only from certain branches or after an approval.',
    fixes: [
      {
        title: 'Deploy from an allowed branch, or change the rules',
        detail: 'They stand in the settings of the environment.',
      },
    ],
  },
];
