import { type StructureSample, stamped } from './structure-sample.js';

const start = (name: string, title: string): string =>
  `section_start:1700000000:${name}\r\u001b[0K\u001b[0K\u001b[36;1m${title}\u001b[0;m`;
const end = (name: string): string => `section_end:1700000009:${name}\r\u001b[0K`;

const gitlabLines = [
  '\u001b[0KRunning with gitlab-runner 17.0.0 (44feccdf)\u001b[0;m',
  start('prepare_executor', 'Preparing the "docker" executor'),
  'Using Docker executor with image node:20 ...',
  `${end('prepare_executor')}${start('get_sources', 'Getting source from Git repository')}`,
  'Checking out 1a2b3c4d as detached HEAD (ref is main)...',
  `${end('get_sources')}${start('step_script', 'Executing "step_script" stage of the job script')}`,
  '\u001b[32;1m$ npm ci\u001b[0;m',
  'added 12 packages',
  'section_start:1700000002:my_tests[collapsed=true]\r\u001b[0KTests',
  '\u001b[32;1m$ npm test\u001b[0;m',
  'AssertionError: expected 1 to be 2',
  end('my_tests'),
  `${end('step_script')}${start('after_script', 'Running after_script')}`,
  '\u001b[32;1m$ echo bye\u001b[0;m',
  'bye',
  `${end('after_script')}${start('cleanup_file_variables', 'Cleaning up project directory and file based variables')}`,
  `${end('cleanup_file_variables')}\u001b[31;1mERROR: Job failed: exit code 1`,
  '\u001b[0;m',
] as const;

const gitlabExpected: StructureSample['expected'] = {
  dialect: 'gitlab',
  outcome: 'failure',
  steps: [
    'Prepare 1-1',
    'prepare_executor 2-3',
    'get_sources 4-5',
    '! step_script 6-12',
    'after_script 13-15',
    'cleanup_file_variables 16-17',
    'Prepare 18-18',
  ],
  commands: ['npm ci', ['npm test', 1], 'echo bye'],
  failed: { name: 'step_script', exitCode: 1, firstLine: 6, failureLine: 13 },
};

/** The verdict comes after the clean-up; sections of the user stand inside of the script. */
export const gitlabSample: StructureSample = {
  title: 'GitLab CI',
  log: gitlabLines,
  expected: gitlabExpected,
};

/** The same with the time and the stream in front of every line. */
export const gitlabStampedSample: StructureSample = {
  title: 'GitLab CI with timestamps',
  log: stamped(
    gitlabLines,
    (second) => `2026-02-03T10:00:${second}.123456Z 0${second.slice(1, 2) === '7' ? '1E' : '0O'} `,
  ),
  expected: gitlabExpected,
};

/** A declarative pipeline: stages after the failure are skipped, the exit code comes last. */
export const jenkinsSample: StructureSample = {
  title: 'a pipeline of Jenkins',
  log: [
    'Started by user admin',
    '[Pipeline] Start of Pipeline',
    '[Pipeline] node',
    'Running on agent-1 in /home/jenkins/workspace/shop',
    '[Pipeline] {',
    '[Pipeline] stage',
    '[Pipeline] { (Build)',
    '[Pipeline] sh',
    '[2026-02-03T10:00:00.000Z] + make build',
    '[2026-02-03T10:00:01.000Z] gcc -c main.c',
    '[Pipeline] }',
    '[Pipeline] // stage',
    '[Pipeline] stage',
    '[Pipeline] { (Test)',
    '[Pipeline] sh',
    '[2026-02-03T10:00:02.000Z] + make test',
    '[2026-02-03T10:00:03.000Z] make: *** [test] Error 1',
    '[Pipeline] }',
    '[Pipeline] // stage',
    '[Pipeline] stage',
    '[Pipeline] { (Deploy)',
    'Stage "Deploy" skipped due to earlier failure(s)',
    '[Pipeline] }',
    '[Pipeline] // stage',
    '[Pipeline] stage',
    '[Pipeline] { (Declarative: Post Actions)',
    '[Pipeline] echo',
    'done',
    '[Pipeline] }',
    '[Pipeline] // stage',
    '[Pipeline] End of Pipeline',
    'ERROR: script returned exit code 2',
    'Finished: FAILURE',
  ],
  expected: {
    dialect: 'jenkins',
    outcome: 'failure',
    steps: [
      'Start 1-6',
      'Build 7-13',
      '! Test 14-20',
      'Deploy 21-25',
      'Post Actions 26-30',
      'End of Pipeline 31-33',
    ],
    commands: ['make build', ['make test', 2]],
    failed: { name: 'Test', exitCode: 2, firstLine: 14, failureLine: 18 },
  },
};

/** A freestyle job says which of its build steps failed, but not with what exit code. */
export const jenkinsFreestyleSample: StructureSample = {
  title: 'a freestyle job of Jenkins',
  log: [
    'Started by timer',
    'Building remotely on agent-1 (linux) in workspace /builds/shop',
    'Cloning the remote Git repository',
    '[shop] $ /bin/sh -xe /tmp/jenkins2347908153355316679.sh',
    '+ mvn test',
    '[ERROR] There are test failures.',
    "Build step 'Execute shell' marked build as failure",
    'Archiving artifacts',
    'Finished: FAILURE',
  ],
  expected: {
    dialect: 'jenkins',
    outcome: 'failure',
    steps: ['Start 1-3', '! Execute shell 4-7', 'Post-build actions 8-9'],
    commands: ['/bin/sh -xe /tmp/jenkins2347908153355316679.sh', 'mvn test'],
    failed: { name: 'Execute shell', exitCode: undefined, firstLine: 4, failureLine: 7 },
  },
};

const bk = (milliseconds: number, text: string): string => `\u001b_bk;t=17000000${milliseconds}\u0007${text}`;

/** Groups of the agent, groups of the script, and a diff that is none. */
export const buildkiteSample: StructureSample = {
  title: 'Buildkite',
  log: [
    bk(10000, '~~~ Preparing working directory'),
    bk(10001, '\u001b[90m$\u001b[0m cd /var/lib/buildkite-agent/builds/shop'),
    bk(10002, '~~~ Running commands'),
    bk(10003, '\u001b[90m$\u001b[0m ./ci.sh'),
    bk(10004, '--- :npm: Install'),
    bk(10005, 'added 12 packages'),
    bk(10006, '+++ :jest: Test'),
    bk(10007, '--- a/cart.js'),
    bk(10008, '+++ b/cart.js'),
    bk(10009, '--- FAIL: TestCart (0.00s)'),
    bk(10010, '🚨 Error: The command exited with status 1'),
    bk(10011, '^^^ +++'),
    bk(10012, '~~~ Running global pre-exit hook'),
    bk(10013, 'user command error: exit status 1'),
  ],
  expected: {
    dialect: 'buildkite',
    outcome: 'failure',
    steps: [
      'Preparing working directory 1-2',
      'Running commands 3-4',
      ':npm: Install 5-6',
      '! :jest: Test 7-12',
      'Running global pre-exit hook 13-14',
    ],
    commands: ['cd /var/lib/buildkite-agent/builds/shop', './ci.sh'],
    failed: { name: ':jest: Test', exitCode: 1, firstLine: 7, failureLine: 11 },
  },
};

/** TeamCity's own build log. */
export const teamcitySample: StructureSample = {
  title: 'TeamCity',
  log: [
    '[10:15:30]i: TeamCity server version is 2025.03',
    '[10:15:31]W: bt1 (12s)',
    '[10:15:32] : Step 1/2: Build (Command Line) (3s)',
    '[10:15:32] :\t [Step 1/2] Starting: /bin/sh -c make',
    '[10:15:33]W:\t [Step 1/2] main.c:3:5: error: expected expression',
    '[10:15:33]W:\t [Step 1/2] Process exited with code 2',
    '[10:15:34]i: Publishing artifacts',
  ],
  expected: {
    dialect: 'teamcity',
    outcome: 'failure',
    steps: ['Preparation 1-2', '! 1/2: Build (Command Line) (3s) 3-6', 'Publishing artifacts 7-7'],
    commands: [['/bin/sh -c make', 2]],
    failed: { name: '1/2: Build (Command Line) (3s)', exitCode: 2, firstLine: 3, failureLine: 6 },
  },
};
