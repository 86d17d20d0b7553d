import type { Dialect } from './marker.js';

/** Azure Pipelines; the log of one task has the same lines without `##[section]`. */
export const azurePipelines: Dialect = {
  id: 'azure-pipelines',
  between: 'Job',
  forgives: true,
  markers: [
    {
      starts: [
        '##[section]Starting: Finalize Job',
        '##[section]Starting: Post-job: ',
        '##[section]Starting: Post Job',
      ],
      pattern: /^##\[section\]Starting: (?<name>.*)/,
      does: ['cleanup'],
      weight: 3,
    },
    {
      starts: ['##[section]Starting: ', 'Starting: '],
      pattern: /^(?:##\[section\])?Starting: (?<name>.*)/,
      does: ['step'],
    },
    { starts: ['##[section]Finishing: ', 'Finishing: '], does: ['step-end'] },
    { starts: ['##[section]'], does: ['sign'], weight: 3 },
    { starts: ['##vso['], does: ['sign'], weight: 2 },
    { starts: ['##[command]'], pattern: /^##\[command\](?<command>.+)/, does: ['command'], weight: 1 },
    {
      starts: [
        '##[error]Bash exited with',
        '##[error]PowerShell exited with',
        '##[error]Cmd.exe exited with',
      ],
      pattern: /exited with code '(?<code>-?\d{1,10})'/,
      does: ['error', 'exit'],
      weight: 3,
    },
    {
      starts: ['##[error]The operation was canceled', '##[error]The task was canceled'],
      does: ['error', 'outcome'],
      outcome: 'cancellation',
    },
    {
      starts: ['##[error]The task has timed out', '##[error]The job running on agent'],
      does: ['error', 'outcome'],
      outcome: 'timeout',
      weight: 2,
    },
    {
      starts: ['##[error]'],
      pattern: /^##\[error\](?:.{0,300}\b(?:exit code:?|return code:|exited with code) '?(?<code>\d{1,10}))?/,
      does: ['error', 'exit'],
    },
  ],
};
