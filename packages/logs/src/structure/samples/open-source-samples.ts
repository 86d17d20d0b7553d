import type { StructureSample } from './structure-sample.js';

const timed = (id: string, command: string): string => `travis_time:start:${id}\r\u001b[0K$ ${command}\r`;
const timeEnd = (id: string): string =>
  `travis_time:end:${id}:start=1700000000000000000,finish=1700000002000000000,duration=2000000000\r\u001b[0K`;

/** Travis: a fold of the user inside of a command is no step. */
export const travisSample: StructureSample = {
  title: 'Travis CI',
  log: [
    'travis_fold:start:worker_info\r\u001b[0K\u001b[33;1mWorker information\u001b[0m',
    'hostname: 99efe0fe',
    'travis_fold:end:worker_info\r\u001b[0K',
    `travis_fold:start:install\r\u001b[0K${timed('0a', 'npm ci')}`,
    'added 12 packages',
    `${timeEnd('0a')}travis_fold:end:install\r\u001b[0K`,
    timed('0b', 'npm test'),
    'travis_fold:start:mine\r\u001b[0KTests',
    'AssertionError: expected 1 to be 2',
    'travis_fold:end:mine\r\u001b[0K',
    timeEnd('0b'),
    '\u001b[31;1mThe command "npm test" exited with 1.\u001b[0m',
    `travis_fold:start:after_failure\r\u001b[0K${timed('0c', 'cat npm-debug.log')}`,
    `${timeEnd('0c')}travis_fold:end:after_failure\r\u001b[0K`,
    'Done. Your build exited with 1.',
  ],
  expected: {
    dialect: 'travis',
    outcome: 'failure',
    steps: ['worker_info 1-3', 'npm ci 4-6', '! npm test 7-12', 'after_failure 13-14', 'Done 15-15'],
    commands: ['npm ci', ['npm test', 1], 'cat npm-debug.log'],
    failed: { name: 'npm test', exitCode: 1, firstLine: 7, failureLine: 12 },
  },
};

/** Taskcluster, whose prefixes say which part of it speaks. */
export const taskclusterSample: StructureSample = {
  title: 'Taskcluster',
  log: [
    '[taskcluster 2026-02-03 10:00:00.345Z] Task ID: XkURn3z0RK2Xue_W0vc0IA',
    '[taskcluster 2026-02-03 10:00:01.685Z] === Task Starting ===',
    '[setup 2026-02-03T10:00:02.932Z] run-task started in /builds/worker',
    '[task 2026-02-03T10:00:03.000Z] 10:00:03     INFO - Running tests',
    '[task 2026-02-03T10:00:04.000Z] 10:00:04    ERROR - TEST-UNEXPECTED-FAIL | cart.js | boom',
    '[taskcluster 2026-02-03 10:00:05.923Z] === Task Finished ===',
    '[taskcluster 2026-02-03 10:00:06.907Z] Unsuccessful task run with exit code: 1 completed in 5.26 seconds',
  ],
  expected: {
    dialect: 'taskcluster',
    outcome: 'failure',
    steps: ['Set up task 1-1', '! Task 2-5', 'Task finished 6-7'],
    commands: [],
    failed: { name: 'Task', exitCode: 1, firstLine: 2, failureLine: 6 },
  },
};

/** Buildbot. */
export const buildbotSample: StructureSample = {
  title: 'Buildbot',
  log: [
    'builder: shop',
    '========= Started set props (results: 0, elapsed: 0 secs) (at 2026-02-03 10:00:00) =========',
    'shop',
    '========= Finished set props (results: 0, elapsed: 0 secs) (at 2026-02-03 10:00:00) =========',
    '========= Started make check (results: 2, elapsed: 9 secs) (at 2026-02-03 10:00:01) =========',
    'make: *** [check] Error 1',
    'program finished with exit code 2',
    "========= Finished 'make check' failed (results: 2, elapsed: 9 secs) (at 2026-02-03 10:00:10) =========",
  ],
  expected: {
    dialect: 'buildbot',
    outcome: 'failure',
    steps: ['Set up 1-1', 'set props 2-4', '! make check 5-8'],
    commands: [],
    failed: { name: 'make check', exitCode: 2, firstLine: 5, failureLine: 7 },
  },
};

/** AppVeyor. */
export const appveyorSample: StructureSample = {
  title: 'AppVeyor',
  log: [
    'Build started',
    'git clone -q --branch=main https://github.com/acme/shop.git C:\\projects\\shop',
    'Running Install scripts',
    'nuget restore',
    'Running "test_script" scripts',
    'dotnet test',
    'Failed CartTests.Adds',
    'Command exited with code 1',
    'Running "on_finish" scripts',
  ],
  expected: {
    dialect: 'appveyor',
    outcome: 'failure',
    steps: ['Build 1-2', 'Install 3-4', '! Test 5-8', 'On finish 9-9'],
    commands: [],
    failed: { name: 'Test', exitCode: 1, firstLine: 5, failureLine: 8 },
  },
};

/** No CI system at all: a shell that traces its commands. */
export const plainSample: StructureSample = {
  title: 'a shell',
  log: ['+ npm ci', 'added 12 packages', '+ npm test', 'boom', 'Process exited with code 3', 'bye'],
  expected: {
    dialect: 'plain',
    outcome: 'failure',
    steps: ['! log 1-5', 'log 6-6'],
    commands: ['npm ci', ['npm test', 3]],
    failed: { name: 'log', exitCode: 3, firstLine: 1, failureLine: 5 },
  },
};
