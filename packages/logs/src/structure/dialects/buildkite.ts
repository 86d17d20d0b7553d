import type { Dialect } from './marker.js';

/** Buildkite: `---`, `+++` and `~~~` head groups, which are what its people call steps of the job. */
export const buildkite: Dialect = {
  id: 'buildkite',
  between: 'Set up',
  markers: [
    {
      starts: [
        '~~~ Running global pre-exit',
        '~~~ Running local pre-exit',
        '~~~ Running plugin',
        '~~~ Running repository',
        '~~~ Uploading',
        '~~~ Running agent pre-exit',
      ],
      pattern: /^~~~ (?<name>(?:Running .{0,200}(?:pre-exit|post-command)|Uploading artifacts).{0,200})/,
      does: ['output-end', 'cleanup'],
      weight: 2,
    },
    {
      starts: ['~~~ ', '--- ', '+++ '],
      keywords: ['~~~ ', '\n--- ', '\n+++ ', '\u0007--- ', '\u0007+++ '],
      pattern:
        /^(?:~~~|---|\+\+\+) (?![ab]\/|\/dev\/null|\S+\t|(?:FAIL|PASS|SKIP|BENCH):|(?:[Ee]xpected|[Aa]ctual|old|new|original)\b)(?<name>.{1,300})/,
      does: ['step'],
    },
    { starts: ['~~~ '], does: ['sign'], weight: 2 },
    { starts: ['^^^ +++'], does: ['error'], weight: 3 },
    {
      starts: ['$ '],
      keywords: ['\n$ ', 'm$ ', '\u0007$ '],
      pattern: /^\$ (?<command>.+)/,
      does: ['command'],
    },
    {
      starts: ['🚨 Error: '],
      pattern: /^🚨 Error: (?:.{0,200}exited with status (?<code>-?\d{1,10}))?/u,
      does: ['error', 'exit'],
      weight: 3,
    },
    {
      starts: ['user command error: '],
      pattern: /exit status (?<code>\d{1,5})/,
      does: ['job-failure'],
      weight: 3,
    },
    {
      starts: ['# Received cancellation signal'],
      does: ['error', 'outcome'],
      outcome: 'cancellation',
      weight: 3,
    },
  ],
};
