import { type StructureSample, stamped } from './structure-sample.js';

const iso = (second: string): string => `2026-02-03T10:00:${second}.1234567Z `;

const job = [
  "Current runner version: '2.328.0'",
  '##[group]Operating System',
  'Ubuntu',
  '##[endgroup]',
  '##[group]Run actions/checkout@v4',
  'with:',
  '##[endgroup]',
  '[command]/usr/bin/git fetch --depth=1',
  '##[group]Run npm run lint',
  '\u001b[36;1mnpm run lint\u001b[0m',
  'shell: /usr/bin/bash -e {0}',
  '##[endgroup]',
  'src/cart.js: 1 problem',
  '##[error]Process completed with exit code 2.',
  '##[group]Run npm test',
  '##[endgroup]',
  'AssertionError: expected 1 to be 2',
  '##[error]Process completed with exit code 1.',
  '##[group]Run actions/upload-artifact@v4',
  '##[endgroup]',
  '##[error]No files were found with the provided path: reports',
  'Post job cleanup.',
  'Cleaning up orphan processes',
] as const;

/** A step that was allowed to fail, the one that did fail, and an upload that found nothing. */
export const githubSample: StructureSample = {
  title: 'a job log of GitHub Actions',
  log: stamped(job, iso),
  expected: {
    dialect: 'github-actions',
    outcome: 'failure',
    steps: [
      'Set up job 1-4',
      'actions/checkout@v4 5-8',
      '! npm run lint 9-14',
      '! npm test 15-18',
      '! actions/upload-artifact@v4 19-21',
      'Post job cleanup. 22-22',
      'Cleaning up orphan processes 23-23',
    ],
    commands: ['/usr/bin/git fetch --depth=1', ['npm run lint', 2], ['npm test', 1]],
    failed: { name: 'npm test', exitCode: 1, firstLine: 15, failureLine: 18 },
  },
};

/** What `gh run view --log` prints: job and step in columns. */
export const ghColumnsSample: StructureSample = {
  title: 'the columns of gh',
  log: [
    `build (20)\tSet up job\t\ufeff${iso('01')}Current runner version: '2.328.0'`,
    `build (20)\tRun tests\t${iso('02')}##[group]Run npm test`,
    `build (20)\tRun tests\t${iso('03')}##[endgroup]`,
    `build (20)\tRun tests\t${iso('04')}ok`,
    `build (22)\tSet up job\t${iso('05')}Current runner version: '2.328.0'`,
    `build (22)\tRun tests\t${iso('06')}##[group]Run npm test`,
    `build (22)\tRun tests\t${iso('07')}##[endgroup]`,
    `build (22)\tRun tests\t${iso('08')}Error: boom`,
    `build (22)\tRun tests\t${iso('09')}##[error]Process completed with exit code 1.`,
    `build (22)\tPost Run actions/checkout@v4\t${iso('10')}Post job cleanup.`,
  ],
  expected: {
    dialect: 'github-actions',
    outcome: 'failure',
    steps: [
      'Set up job 1-1',
      'Run tests 2-4',
      'Set up job 5-5',
      '! Run tests 6-9',
      'Post Run actions/checkout@v4 10-10',
    ],
    commands: ['npm test', ['npm test', 1]],
    failed: { name: 'Run tests', exitCode: 1, firstLine: 6, failureLine: 9 },
  },
};

/** The same workflow on a laptop. */
export const actSample: StructureSample = {
  title: 'act',
  log: [
    '[CI/build] 🚀  Start image=catthehacker/ubuntu:act-latest',
    '[CI/build]   🐳  docker pull image=catthehacker/ubuntu:act-latest',
    '[CI/build] ⭐ Run Main actions/checkout@v4',
    '[CI/build]   ✅  Success - Main actions/checkout@v4 [1.1s]',
    '[CI/build] ⭐ Run Main npm test',
    '[CI/build]   | > shop@1.0.0 test',
    '[CI/build]   | AssertionError: expected 1 to be 2',
    '[CI/build]   ❌  Failure - Main npm test [2.2s]',
    "[CI/build] exitcode '1': failure",
    '[CI/build] 🏁  Job failed',
  ],
  expected: {
    dialect: 'act',
    outcome: 'failure',
    steps: ['Set up job 1-2', 'actions/checkout@v4 3-4', '! npm test 5-10'],
    commands: [],
    failed: { name: 'npm test', exitCode: 1, firstLine: 5, failureLine: 9 },
  },
};

/** Azure Pipelines: the job itself is a section too. */
export const azureSample: StructureSample = {
  title: 'Azure Pipelines',
  log: stamped(
    [
      '##[section]Starting: Initialize job',
      'Agent name: Hosted Agent',
      '##[section]Finishing: Initialize job',
      '##[section]Starting: Bash',
      '========================== Starting Command Output ===========================',
      '##[command]/usr/bin/bash --noprofile --norc /home/vsts/work/_temp/1.sh',
      'make: *** [all] Error 2',
      "##[error]Bash exited with code '2'.",
      '##[section]Finishing: Bash',
      '##[section]Starting: Checkout shop@main to s',
      '##[section]Finishing: Checkout shop@main to s',
      '##[section]Starting: Finalize Job',
      '##[section]Finishing: Finalize Job',
    ],
    iso,
  ),
  expected: {
    dialect: 'azure-pipelines',
    outcome: 'failure',
    steps: ['Initialize job 1-3', '! Bash 4-9', 'Checkout shop@main to s 10-11', 'Finalize Job 12-13'],
    commands: [['/usr/bin/bash --noprofile --norc /home/vsts/work/_temp/1.sh', 2]],
    failed: { name: 'Bash', exitCode: 2, firstLine: 4, failureLine: 8 },
  },
};
