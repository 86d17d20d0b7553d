import type { RunbookEntry } from './with-runbook.js';

/** What the team at Acme has learned the hard way. The first entry that matches wins. */
export const runbook = [
  {
    id: 'disk_full',
    text: 'No space left on device',
    title: 'The build machine has run out of disk',
    cause: 'Docker layers pile up on the shared machines until the nightly cleaning.',
    fix: {
      title: 'Clean the machine',
      detail: 'Drain the machine, then remove what no container uses.',
      command: 'docker system prune --all --force',
    },
    domain: 'platform',
  },
  {
    id: 'left_pad',
    text: "Cannot find module 'left-pad'",
    title: 'left-pad is gone from the lockfile again',
    cause: 'The nightly dependency update drops left-pad, which nothing but the totals page imports.',
    fix: {
      title: 'Pin left-pad',
      detail: 'Add it to the dependencies, so that the update leaves it alone.',
      command: 'npm install --save-exact left-pad',
    },
    domain: 'code',
  },
] as const satisfies readonly RunbookEntry[];
