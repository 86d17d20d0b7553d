import type { Dialect } from './marker.js';

/** Buildbot, and Mozilla's mozharness, which heads its steps in the same manner. */
export const buildbot: Dialect = {
  id: 'buildbot',
  between: 'Set up',
  markers: [
    {
      starts: ['========= Started '],
      pattern: /^========= Started (?<name>.{1,200}?) \(results:/,
      does: ['step'],
      weight: 3,
    },
    {
      starts: ['========= Finished '],
      pattern: /^========= Finished .{1,200}? failed \(results: /,
      does: ['error'],
      weight: 3,
    },
    { starts: ['========= Finished ', '========= Skipped '], does: ['step-end'], weight: 3 },
    {
      starts: ['program finished with exit code'],
      pattern: /exit code (?<code>-?\d{1,10})/,
      does: ['exit'],
      weight: 2,
    },
    { starts: ['command timed out:'], does: ['error', 'outcome'], outcome: 'timeout' },
  ],
};
