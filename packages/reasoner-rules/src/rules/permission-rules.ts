import { credentialRule } from './credential-rule.js';
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
    rules: ['protected-branch'],
    title: 'The branch is protected against this push',
    meaning:
      'The server of the repository refuses the push: the rules of the branch do not allow it to this account.',
    fixes: [
      {
        title: 'Push to another branch and open a pull request',
        detail: 'Or let the account of the job bypass the rule, in the settings of the branch.',
      },
    ],
  }),
  toRule({
    kind: 'permission',
    rules: ['host-key'],
    title: 'The SSH key or the host key is not accepted',
    meaning: 'The runner does not know the server, or the server does not know the key of the job.',
    fixes: [
      {
        title: 'Add the deploy key and the known host',
        detail:
          'The private key belongs into a secret of the job and its public half to the deploy keys of the server; the host into known_hosts (ssh-keyscan, compared with what the vendor publishes).',
      },
    ],
  }),
  credentialRule,
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
