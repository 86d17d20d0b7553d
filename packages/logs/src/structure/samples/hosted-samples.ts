import type { StructureSample } from './structure-sample.js';

/** CircleCI: every step begins with its shell and the first line of its script. */
export const circleciSample: StructureSample = {
  title: 'CircleCI',
  log: [
    'Build-agent version 1.0.1 (2026-01-01T00:00:00+0000)',
    'Using build environment variables:',
    '  CI=true',
    '#!/bin/bash -eo pipefail',
    'npm ci',
    'added 12 packages',
    '#!/bin/bash -eo pipefail',
    'npm test',
    'AssertionError: expected 1 to be 2',
    '',
    'Exited with code exit status 1',
    '',
    'CircleCI received exit code 1',
  ],
  expected: {
    dialect: 'circleci',
    outcome: 'failure',
    steps: ['Set up 1-3', 'npm ci 4-6', '! npm test 7-11', 'Set up 12-13'],
    commands: ['npm ci', ['npm test', 1]],
    failed: { name: 'npm test', exitCode: 1, firstLine: 7, failureLine: 11 },
  },
};

/** Bitbucket says nowhere that the command failed: what comes after is the tear-down. */
export const bitbucketSample: StructureSample = {
  title: 'Bitbucket Pipelines',
  log: [
    '+ umask 000',
    '+ GIT_LFS_SKIP_SMUDGE=1 retry 6 git clone --branch="main" --depth 50 https://bitbucket.org/acme/shop.git',
    "Cloning into '/opt/atlassian/pipelines/agent/build'...",
    'Images used:',
    '    build : docker.io/library/node@sha256:0123',
    '+ npm ci',
    'added 12 packages',
    '+ npm test',
    'AssertionError: expected 1 to be 2',
    'Searching for test report files in directories named [test-results, failsafe-reports] down to a depth of 4',
    'Finished scanning for test reports. Found 0 test report files.',
    'Skipping cache for error state',
  ],
  expected: {
    dialect: 'bitbucket',
    outcome: 'failure',
    steps: ['! Build setup 1-9', 'Test report 10-12'],
    commands: [
      'umask 000',
      'GIT_LFS_SKIP_SMUDGE=1 retry 6 git clone --branch="main" --depth 50 https://bitbucket.org/acme/shop.git',
      'npm ci',
      'npm test',
    ],
    failed: { name: 'Build setup', exitCode: undefined, firstLine: 1, failureLine: 10 },
  },
};

const container = (text: string): string => `[Container] 2026/02/03 10:00:00.123456 ${text}`;

/** AWS CodeBuild. */
export const awsCodebuildSample: StructureSample = {
  title: 'AWS CodeBuild',
  log: [
    container('Waiting for agent ping'),
    container('Entering phase BUILD'),
    container('Running command npm test'),
    'AssertionError: expected 1 to be 2',
    container('Command did not exit successfully npm test exit status 1'),
    container('Phase complete: BUILD State: FAILED'),
    container('Entering phase POST_BUILD'),
    container('Phase complete: POST_BUILD State: SUCCEEDED'),
  ],
  expected: {
    dialect: 'aws-codebuild',
    outcome: 'failure',
    steps: ['Provisioning 1-1', '! BUILD 2-6', 'POST_BUILD 7-8'],
    commands: [['npm test', 1]],
    failed: { name: 'BUILD', exitCode: 1, firstLine: 2, failureLine: 5 },
  },
};

/** Google Cloud Build. */
export const googleCloudBuildSample: StructureSample = {
  title: 'Google Cloud Build',
  log: [
    'starting build "0a1b2c3d"',
    'FETCHSOURCE',
    'BUILD',
    'Starting Step #0 - "install"',
    'Step #0 - "install": added 12 packages',
    'Finished Step #0 - "install"',
    'Starting Step #1 - "test"',
    'Step #1 - "test": AssertionError: expected 1 to be 2',
    'Finished Step #1 - "test"',
    'ERROR',
    'ERROR: build step 1 "node:20" failed: step exited with non-zero status: 1',
  ],
  expected: {
    dialect: 'google-cloud-build',
    outcome: 'failure',
    steps: ['Fetch source 1-3', 'install 4-6', '! test 7-9', 'Fetch source 10-11'],
    commands: [],
    failed: { name: 'test', exitCode: 1, firstLine: 7, failureLine: 9 },
  },
};
