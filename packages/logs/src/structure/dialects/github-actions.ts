import type { Dialect } from './marker.js';

/** A job's log as GitHub keeps it, the run archive and `gh run view --log`. */
export const githubActions: Dialect = {
  id: 'github-actions',
  between: 'Set up job',
  forgives: true,
  markers: [
    { starts: ['##[group]Run '], pattern: /^##\[group\]Run (?<name>.*)/, does: ['step', 'echo'], weight: 3 },
    {
      starts: ['##[group]Run '],
      pattern: /^##\[group\]Run (?!\.\/\S{0,200}$|[\w.-]{1,100}\/[\w./-]{1,200}@\S{1,200}$)(?<command>.+)/,
      does: ['command'],
    },
    { starts: ['##[endgroup]'], does: ['echo-end'], weight: 1 },
    { starts: ['##[group]'], does: ['sign'], weight: 1 },
    { starts: ['Post job cleanup.'], does: ['cleanup'], name: 'Post job cleanup.' },
    { starts: ['Cleaning up orphan processes'], does: ['cleanup'], name: 'Cleaning up orphan processes' },
    { starts: ['[command]'], pattern: /^\[command\](?<command>.+)/, does: ['command'] },
    {
      starts: ['##[error]Process completed with exit code'],
      pattern: /exit code (?<code>-?\d{1,10})/,
      does: ['error', 'exit'],
      weight: 3,
    },
    {
      starts: ['##[error]The job running on runner', "##[error]The action '"],
      pattern: /exceeded the maximum execution time|has timed out after/,
      does: ['error', 'outcome'],
      outcome: 'timeout',
    },
    {
      starts: ['##[error]The runner has received a shutdown signal', '##[error]The hosted runner'],
      does: ['error', 'outcome'],
      outcome: 'error',
    },
    { starts: ['##[error]The operation was canceled'], does: ['error', 'outcome'], outcome: 'cancellation' },
    {
      starts: ['##[error]', '::error'],
      pattern: /^(?:##\[error\]|::error\b)(?:.{0,300}\bexit code (?<code>\d{1,10}))?/,
      does: ['error', 'exit'],
    },
    {
      starts: [
        'Current runner version:',
        'Requested labels:',
        'Job defined at:',
        'Prepare workflow directory',
        'Complete job name:',
      ],
      does: ['sign'],
      weight: 3,
    },
  ],
};
