import type { Dialect } from './marker.js';

/** Taskcluster, which builds Firefox; its prefixes name the part that speaks. */
export const taskcluster: Dialect = {
  id: 'taskcluster',
  between: 'Set up task',
  markers: [
    { starts: ['Task ID: ', 'Worker Type (', 'Worker ID: '], does: ['sign'] },
    { starts: ['=== Task Starting ==='], does: ['step'], name: 'Task', weight: 3 },
    {
      starts: ['Executing command '],
      pattern: /^Executing command \d{1,4}: (?<command>.+)/,
      does: ['timed', 'command'],
    },
    {
      starts: ['   Exit Code: '],
      keywords: ['   exit code: '],
      pattern: /Exit Code: (?<code>-?\d{1,10})/,
      does: ['exit'],
    },
    {
      starts: ['=== Task Finished ==='],
      does: ['output-end', 'cleanup'],
      name: 'Task finished',
      weight: 3,
    },
    {
      starts: ['Unsuccessful task run with exit code:'],
      pattern: /exit code: (?<code>-?\d{1,10})/,
      does: ['job-failure'],
      weight: 3,
    },
    { starts: ['Successful task run with exit code: 0'], does: ['outcome'], outcome: 'success', weight: 3 },
    {
      starts: [
        '[taskcluster:error] Task aborted - max run time exceeded',
        '[taskcluster:error] Task timeout',
      ],
      does: ['job-failure', 'outcome'],
      outcome: 'timeout',
      weight: 3,
    },
    {
      starts: ['[taskcluster:error] exit status'],
      pattern: /exit status (?<code>\d{1,10})/,
      does: ['job-failure'],
      weight: 3,
    },
    { starts: ['[taskcluster:error]'], does: ['job-failure'], weight: 3 },
  ],
};
