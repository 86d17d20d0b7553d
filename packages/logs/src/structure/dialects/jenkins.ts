import type { Dialect } from './marker.js';

/** Jenkins: stages of a pipeline, or the build steps of a freestyle job. */
export const jenkins: Dialect = {
  id: 'jenkins',
  between: 'Start',
  markers: [
    {
      starts: ['[Pipeline] { (Declarative: Post'],
      keywords: ['[pipeline]'],
      does: ['cleanup'],
      name: 'Post Actions',
      weight: 3,
    },
    {
      starts: ['[Pipeline] { ('],
      keywords: ['[pipeline]'],
      pattern: /^\[Pipeline\] \{ \((?:Branch: )?(?<name>.{1,200}?)\)$/,
      does: ['step'],
      weight: 3,
    },
    { starts: ['[Pipeline] }'], keywords: ['[pipeline]'], does: ['output-end'], weight: 3 },
    {
      starts: ['[Pipeline] End of Pipeline'],
      keywords: ['[pipeline]'],
      does: ['output-end', 'cleanup'],
      name: 'End of Pipeline',
      weight: 3,
    },
    { starts: ['[Pipeline] '], keywords: ['[pipeline]'], does: ['sign'], weight: 3 },
    {
      starts: ['Stage "'],
      pattern: /^Stage "(?<name>[^"]{1,200})" skipped due to/,
      does: ['skipped'],
      weight: 2,
    },
    {
      starts: ['['],
      keywords: ['] $ '],
      pattern: /^\[[^\]\n]{1,200}\] \$ (?<command>.{1,200}[/\\](?:jenkins|hudson)\d{1,30}\..+)/,
      does: ['timed', 'command'],
      name: 'Execute shell',
    },
    {
      starts: ['['],
      keywords: ['] $ '],
      pattern: /^\[[^\]\n]{1,200}\] \$ (?!.{1,200}[/\\](?:jenkins|hudson)\d{1,30}\.)(?<command>.+)/,
      does: ['timed', 'command'],
    },
    { starts: ['+ '], keywords: ['\n+ ', 'z] + '], pattern: /^\+ (?<command>.+)/, does: ['command'] },
    {
      starts: ['Build step '],
      pattern: /^Build step '[^'\n]{1,200}' (?:marked build as failure|changed build result to FAILURE)/,
      does: ['error', 'cleanup'],
      name: 'Post-build actions',
      closes: true,
      weight: 3,
    },
    {
      starts: ['Failed in branch '],
      pattern: /^Failed in branch (?<name>.{1,200})/,
      does: ['job-failure'],
      weight: 2,
    },
    {
      starts: ['ERROR: script returned exit code', 'script returned exit code'],
      pattern: /exit code (?<code>-?\d{1,10})/,
      does: ['job-failure'],
      weight: 2,
    },
    {
      starts: [
        'Started by ',
        'Building remotely on ',
        'Running on ',
        'Building in workspace ',
        'Obtained ',
        '[EnvInject] - ',
      ],
      pattern:
        /^(?:Started by (?:timer|user|upstream|an SCM|remote|command line|GitHub|GitLab|[A-Z])|Building (?:remotely on|in workspace)|Running on .{1,200} in (?:\/|[A-Z]:)|Obtained .{1,100} from|\[EnvInject\])/,
      does: ['sign'],
      weight: 2,
    },
    {
      starts: ['Finished: FAILURE', 'Finished: UNSTABLE'],
      does: ['job-failure', 'outcome'],
      outcome: 'failure',
      weight: 3,
    },
    {
      starts: ['Cancelling nested steps due to timeout', 'Build timed out (after'],
      does: ['outcome'],
      outcome: 'timeout',
      weight: 1,
    },
    { starts: ['Finished: ABORTED'], does: ['job-failure', 'outcome'], outcome: 'cancellation', weight: 3 },
    { starts: ['Finished: NOT_BUILT'], does: ['outcome'], outcome: 'error', weight: 3 },
    { starts: ['Finished: SUCCESS'], does: ['outcome'], outcome: 'success', weight: 3 },
  ],
};
