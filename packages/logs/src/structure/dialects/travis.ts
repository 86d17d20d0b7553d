import type { Dialect } from './marker.js';

const exited = /^The command "(?<command>.{0,1000})" (?:failed and )?exited with (?<code>\d{1,5})/;

/** Travis CI: folds and timers in front of `\r`; commands of the script phase are timed one by one. */
export const travis: Dialect = {
  id: 'travis',
  between: 'Set up',
  markers: [
    {
      starts: ['travis_fold:start:after_', 'travis_fold:start:before_cache', 'travis_fold:start:cache.2'],
      pattern: /^travis_fold:start:(?<name>[\w.-]{1,60})/,
      does: ['cleanup'],
      weight: 3,
    },
    {
      starts: ['travis_fold:start:'],
      pattern: /^travis_fold:start:(?<name>[\w.-]{1,60})/,
      does: ['step'],
      weight: 3,
    },
    { starts: ['travis_fold:end:'], does: ['step-end'], weight: 3 },
    {
      starts: ['travis_time:start:'],
      pattern: /^travis_time:start:(?<id>[\w-]{1,40})/,
      does: ['timed'],
      weight: 3,
    },
    {
      starts: ['travis_time:end:'],
      pattern:
        /^travis_time:end:(?<id>[\w-]{1,40}):start=\d{1,20},finish=\d{1,20},duration=(?<nanoseconds>\d{1,18})/,
      does: ['timed-end'],
      weight: 3,
    },
    { starts: ['$ '], keywords: ['\n$ ', 'k$ ', 'm$ '], pattern: /^\$ (?<command>.+)/, does: ['command'] },
    { starts: ['The command "'], pattern: exited, does: ['exit'], closes: true },
    {
      starts: ['Done. Your build exited with'],
      pattern: /with (?<code>\d{1,5})/,
      does: ['job-failure', 'cleanup'],
      name: 'Done',
      weight: 1,
    },
    { starts: ['Your build has been stopped.'], does: ['cleanup'], name: 'Done', weight: 1 },
    {
      starts: ['No output has been received in the last'],
      does: ['error', 'outcome'],
      outcome: 'timeout',
      weight: 1,
    },
    {
      starts: ['The job exceeded the maximum time limit', 'The build has been terminated'],
      does: ['error', 'outcome'],
      outcome: 'timeout',
      weight: 1,
    },
  ],
};
