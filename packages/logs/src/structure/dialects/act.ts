import type { Dialect } from './marker.js';

/** `act`: workflows of GitHub Actions on a developer's machine. */
export const act: Dialect = {
  id: 'act',
  between: 'Set up job',
  forgives: true,
  markers: [
    {
      starts: ['⭐ Run ', '⭐  Run '],
      keywords: ['⭐ run', '⭐  run'],
      pattern: /^⭐ {1,3}Run (?:(?:Main|Pre) )?(?<name>.*)/u,
      does: ['step'],
      weight: 3,
    },
    { starts: ['⭐ Run Post ', '⭐  Run Post '], does: ['cleanup'], name: 'Post' },
    { starts: ['🚀 '], keywords: ['🚀  start'], pattern: /^🚀 {1,3}Start image/u, does: ['sign'], weight: 3 },
    {
      starts: ['❌ '],
      keywords: ['❌  failure'],
      pattern: /^❌ {1,3}Failure - (?<name>.*)/u,
      does: ['error'],
      weight: 2,
    },
    { starts: ["exitcode '"], pattern: /^exitcode '(?<code>\d{1,5})': failure/, does: ['error', 'exit'] },
    {
      starts: ['🏁 '],
      keywords: ['🏁  job'],
      pattern: /^🏁 {1,3}Job failed/u,
      does: ['outcome'],
      outcome: 'failure',
    },
  ],
};
