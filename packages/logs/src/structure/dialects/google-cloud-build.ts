import type { Dialect } from './marker.js';

/** Google Cloud Build: every line of a step carries the step's number. */
export const googleCloudBuild: Dialect = {
  id: 'google-cloud-build',
  between: 'Fetch source',
  markers: [
    {
      starts: ['Starting Step #'],
      pattern: /^Starting Step #\d{1,3}(?: - "(?<name>[^"]{1,200})")?/,
      does: ['step'],
      name: 'Step',
      weight: 3,
    },
    { starts: ['Finished Step #'], does: ['output-end', 'step-end'], weight: 3 },
    { starts: ['starting build "', 'FETCHSOURCE'], does: ['sign'], weight: 2 },
    { starts: ['PUSH'], keywords: ['\npush'], pattern: /^PUSH$/, does: ['cleanup'], name: 'Push' },
    {
      starts: ['ERROR: build step ', 'ERROR: failed: step '],
      pattern: /non-zero status: (?<code>\d{1,5})/,
      does: ['job-failure'],
      weight: 3,
    },
    {
      starts: ['TIMEOUT'],
      keywords: ['\ntimeout'],
      pattern: /^TIMEOUT$/,
      does: ['job-failure', 'outcome'],
      outcome: 'timeout',
    },
    {
      starts: ['CANCELLED'],
      keywords: ['\ncancelled'],
      pattern: /^CANCELLED$/,
      does: ['outcome'],
      outcome: 'cancellation',
    },
  ],
};
