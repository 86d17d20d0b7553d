import { toSha, toUuid } from '../identity.mjs';

/** What the runner says before the first step. None of it is recorded: see the README. */
export function writePrologue(log, { name, seed, actions }) {
  log.writeAll([
    "Current runner version: '2.329.0'",
    '##[group]Runner Image Provisioner',
    'Hosted Compute Agent',
    'Version: 20261016.452',
    `Commit: ${toSha('compute agent')}`,
    'Build Date: 2026-10-16T09:27:11Z',
    `Worker ID: {${toUuid(`${seed} worker`)}}`,
    'Azure Region: westus3',
    '##[endgroup]',
    '##[group]Operating System',
    'Ubuntu',
    '24.04.4',
    'LTS',
    '##[endgroup]',
    '##[group]Runner Image',
    'Image: ubuntu-24.04',
    'Version: 20261109.121.1',
    'Included Software: https://github.com/actions/runner-images/blob/ubuntu24/20261109.121/images/ubuntu/Ubuntu2404-Readme.md',
    'Image Release: https://github.com/actions/runner-images/releases/tag/ubuntu24%2F20261109.121',
    '##[endgroup]',
    '##[group]GITHUB_TOKEN Permissions',
    'Contents: read',
    'Metadata: read',
    'Packages: read',
    '##[endgroup]',
    'Secret source: Actions',
    'Prepare workflow directory',
  ]);
  log.advance(54);
  log.write('Prepare all required actions');
  log.advance(4);
  log.write('Getting action download info');
  for (const action of actions) {
    log.advance(210);
    log.write(`Download action repository '${action}' (SHA:${toSha(action)})`);
  }
  log.advance(420);
  log.write(`Complete job name: ${name}`);
  log.advance(70);
}
