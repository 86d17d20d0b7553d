import { toUuid } from '../identity.mjs';
import { workspace } from '../machine.mjs';
import { toCredentialCleanup } from './checkout.mjs';

/** What the runner says after the last step: checkout's clean-up and the end of the job. */
export function writeEpilogue(log, { seed, hasCheckout }) {
  if (hasCheckout) {
    log.advance(9);
    log.write('Post job cleanup.');
    log.advance(95);
    log.writeAll([
      '[command]/usr/bin/git version',
      'git version 2.51.2',
      `Temporarily overriding HOME='/home/runner/work/_temp/${toUuid(`${seed} cleanup`)}' before making global git config changes`,
      'Adding repository directory to the temporary git global config as a safe directory',
      `[command]/usr/bin/git config --global --add safe.directory ${workspace}`,
      ...toCredentialCleanup(true),
    ]);
    log.advance(130);
  }
  log.write('Cleaning up orphan processes');
}
