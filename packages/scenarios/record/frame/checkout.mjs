import { toUuid } from '../identity.mjs';
import { workspace } from '../machine.mjs';

const header = 'http.https://github.com/.extraheader';
const headerPattern = String.raw`http\.https\:\/\/github\.com\/\.extraheader`;

/** The lines with which checkout takes credentials out of the git configuration, before and after a job. */
export function toCredentialCleanup(found) {
  return [
    String.raw`[command]/usr/bin/git config --local --name-only --get-regexp core\.sshCommand`,
    String.raw`[command]/usr/bin/git submodule foreach --recursive sh -c "git config --local --name-only --get-regexp 'core\.sshCommand' && git config --local --unset-all 'core.sshCommand' || :"`,
    `[command]/usr/bin/git config --local --name-only --get-regexp ${headerPattern}`,
    ...(found ? [header, `[command]/usr/bin/git config --local --unset-all ${header}`] : []),
    `[command]/usr/bin/git submodule foreach --recursive sh -c "git config --local --name-only --get-regexp '${headerPattern}' && git config --local --unset-all '${header}' || :"`,
  ];
}

/** What `actions/checkout@v4` prints for a push to main. */
export function writeCheckout(log, { seed, sha }) {
  log.writeAll(
    [
      '##[group]Run actions/checkout@v4',
      'with:',
      '  repository: acme/shop',
      '  token: ***',
      '  ssh-strict: true',
    ]
      .concat([
        '  ssh-user: git',
        '  persist-credentials: true',
        '  clean: true',
        '  sparse-checkout-cone-mode: true',
      ])
      .concat(['  fetch-depth: 1', '  fetch-tags: false', '  show-progress: true', '  lfs: false'])
      .concat(['  submodules: false', '  set-safe-directory: true', '##[endgroup]']),
  );
  log.advance(110);
  log.writeAll([
    'Syncing repository: acme/shop',
    '##[group]Getting Git version info',
    `Working directory is '${workspace}'`,
    '[command]/usr/bin/git version',
    'git version 2.51.2',
    '##[endgroup]',
    `Temporarily overriding HOME='/home/runner/work/_temp/${toUuid(`${seed} checkout`)}' before making global git config changes`,
    'Adding repository directory to the temporary git global config as a safe directory',
    `[command]/usr/bin/git config --global --add safe.directory ${workspace}`,
    `Deleting the contents of '${workspace}'`,
    '##[group]Initializing the repository',
    `[command]/usr/bin/git init ${workspace}`,
    `Initialized empty Git repository in ${workspace}/.git/`,
    '[command]/usr/bin/git remote add origin https://github.com/acme/shop',
    '##[endgroup]',
    '##[group]Disabling automatic garbage collection',
    '[command]/usr/bin/git config --local gc.auto 0',
    '##[endgroup]',
    '##[group]Setting up auth',
    ...toCredentialCleanup(false),
    `[command]/usr/bin/git config --local ${header} AUTHORIZATION: basic ***`,
    '##[endgroup]',
    '##[group]Fetching the repository',
    `[command]/usr/bin/git -c protocol.version=2 fetch --no-tags --prune --no-recurse-submodules --depth=1 origin +${sha}:refs/remotes/origin/main`,
  ]);
  log.advance(640);
  log.writeAll([
    'From https://github.com/acme/shop',
    ` * [new ref]         ${sha} -> origin/main`,
    '##[endgroup]',
    '##[group]Determining the checkout info',
    '##[endgroup]',
    '[command]/usr/bin/git sparse-checkout disable',
    '[command]/usr/bin/git config --local --unset-all extensions.worktreeConfig',
    '##[group]Checking out the ref',
    '[command]/usr/bin/git checkout --progress --force -B main refs/remotes/origin/main',
    "Switched to a new branch 'main'",
    "branch 'main' set up to track 'origin/main'.",
    '##[endgroup]',
    '[command]/usr/bin/git log -1 --format=%H',
    sha,
  ]);
  log.advance(20);
}
