import type { Dialect } from './marker.js';

/** AWS CodeBuild: the container announces phases and commands. */
export const awsCodebuild: Dialect = {
  id: 'aws-codebuild',
  between: 'Provisioning',
  markers: [
    { starts: ['Entering phase '], pattern: /^Entering phase (?<name>\w{1,40})/, does: ['step'], weight: 3 },
    { starts: ['Running command '], pattern: /^Running command (?<command>.+)/, does: ['command'] },
    {
      starts: ['Command did not execute successfully', 'Command did not exit successfully'],
      pattern: /exit status (?<code>\d{1,5})/,
      does: ['error', 'exit'],
      weight: 2,
    },
    {
      starts: ['Phase complete: '],
      pattern: /^Phase complete: \w{1,40} State: (?:SUCCEEDED|FAILED)/,
      does: ['output-end', 'step-end'],
      weight: 3,
    },
    { starts: ['Phase context status code:'], does: ['sign'], weight: 2 },
    { starts: ['BUILD_TIMED_OUT'], does: ['error', 'outcome'], outcome: 'timeout' },
  ],
};
