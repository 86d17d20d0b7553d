import type { Dialect } from './marker.js';

/** Bitbucket Pipelines: the shell's own trace between set-up and tear-down; it names no exit code. */
export const bitbucket: Dialect = {
  id: 'bitbucket',
  between: 'Build setup',
  markers: [
    {
      starts: ['+ umask 000', '+ GIT_LFS_SKIP_SMUDGE=1 retry', 'Runtime: cloud', 'Images used:'],
      keywords: ['+ umask 000', 'git_lfs_skip_smudge=1 retry', 'runtime: cloud', 'images used:'],
      pattern: /^(?:\+ umask 000|\+ GIT_LFS|Runtime: cloud|Images used:$)/,
      does: ['sign'],
      weight: 2,
    },
    { starts: ['+ '], keywords: ['\n+ '], pattern: /^\+ (?<command>.+)/, does: ['command'] },
    { starts: ['Build setup'], pattern: /^Build setup$/, does: ['step'], name: 'Build setup', weight: 1 },
    {
      starts: ['Searching for test report files in directories named'],
      does: ['output-end', 'cleanup'],
      name: 'Test report',
      weight: 3,
    },
    {
      starts: ['Build teardown'],
      pattern: /^Build teardown$/,
      does: ['cleanup'],
      name: 'Build teardown',
      weight: 2,
    },
    { starts: ['Skipping cache for error'], does: ['job-failure'], weight: 2 },
  ],
};
