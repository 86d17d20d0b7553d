import type { Dialect } from './marker.js';

/** CircleCI: output of one step or of several in a row, each headed by its shell. */
export const circleci: Dialect = {
  id: 'circleci',
  between: 'Set up',
  markers: [
    {
      starts: ['#!/bin/bash -', '#!/bin/sh -', '#!/usr/bin/env bash -', '#!/bin/bash --login'],
      pattern: /^#!\S{1,40}(?: bash)? -{1,2}(?:eo? ?pipefail|eo|e|login)\b/,
      does: ['step', 'echo-line'],
      name: 'run',
      weight: 2,
    },
    {
      starts: ['Exited with code exit status', 'Error: Exited with code exit status'],
      does: ['sign'],
      weight: 3,
    },
    { starts: ['====>> '], pattern: /^====>> (?<name>.+)/, does: ['step'], weight: 3 },
    {
      starts: ['Exited with code', 'Error: Exited with code'],
      pattern: /^(?:Error: )?Exited with code:? (?:exit status )?(?<code>\d{1,5})/,
      does: ['exit'],
      closes: true,
    },
    {
      starts: ['CircleCI received exit code'],
      pattern: /exit code (?<code>\d{1,5})/,
      does: ['job-failure'],
      weight: 3,
    },
    {
      starts: ['Build-agent version ', 'Using build environment variables', 'circleci-agent'],
      does: ['sign'],
      weight: 3,
    },
    {
      starts: ['Step was canceled', 'Build was canceled'],
      does: ['error', 'outcome'],
      outcome: 'cancellation',
      weight: 1,
    },
    {
      starts: ['Too long with no output'],
      does: ['error', 'outcome'],
      outcome: 'timeout',
      weight: 3,
    },
  ],
};
