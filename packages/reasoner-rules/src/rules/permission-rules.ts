import type { FailureRule } from './failure-rule.js';
import { toRule } from './plain-rule.js';

/** Rights and credentials. */
export const permissionRules: readonly FailureRule[] = [
  toRule({
    kind: 'permission',
    rules: ['not-accessible-by-integration'],
    title: 'The token of the job lacks a permission',
    meaning: 'The job is signed in, but may not do what it tried.',
    fixes: [
      {
        title: 'Give the job the permission it needs',
        detail:
          'In a workflow of GitHub: name it under permissions:. Pull requests from forks only ever get a token that reads.',
      },
    ],
  }),
  toRule({
    kind: 'permission',
    rules: ['authentication-failed'],
    title: 'A credential is missing or refused',
    meaning:
      'A service did not accept the credential of the job: it is missing, has expired, or was revoked. Runs from forks get no secrets.',
    fixes: [
      {
        title: 'Check the secret that the step uses',
        detail: 'That it exists for this repository and environment, and has not expired.',
      },
    ],
  }),
  toRule({
    kind: 'permission',
    title: 'A permission is missing',
    meaning: 'The job tried something that it may not do.',
    fixes: [
      {
        title: 'Give the right, or do without it',
        detail:
          'For a script of the repository: it must be executable (git update-index --chmod=+x). For a service: the account of the job needs the right.',
      },
    ],
  }),
];
