import { expect, it } from 'vitest';
import { bytesOf, gitHubLog } from '../testing/bytes-of.js';
import { inShort, structureOf } from '../testing/structure-of.js';
import { understandLog } from '../understand/understand-log.js';
import { createStepTracker } from './step-tracker.js';
import { toLogJobs, toLogStep } from './to-log-steps.js';

const fold = (kind: 'start' | 'end', name: string): string => `travis_fold:${kind}:${name}\r\u001b[0K`;
const section = (kind: 'start' | 'end', name: string): string =>
  `section_${kind}:1700000000:${name}\r\u001b[0K`;

it('finds nothing in an empty log', async () => {
  expect(await structureOf([])).toMatchObject({ dialect: 'plain', outcome: undefined, failed: undefined });
});

it('bears sections that end without a beginning, and begin without an end', async () => {
  const { steps, dialect } = await structureOf([
    section('end', 'step_script'),
    section('end', 'get_sources'),
    section('start', 'get_sources'),
    section('start', 'step_script'),
    'working',
    fold('end', 'never'),
  ]);
  expect(dialect).toBe('gitlab');
  expect(steps.map(inShort)).toEqual(['Prepare 1-1', 'Prepare 2-2', 'get_sources 3-3', 'step_script 4-6']);
});

it('keeps the step that failed among a hundred thousand', async () => {
  const log = Array.from({ length: 100_000 }, (_, index) => fold('start', `step.${index}`));
  const { steps, failed } = await structureOf([...log, 'The command "x" exited with 7.']);
  expect(steps.length).toBeLessThanOrEqual(501);
  expect(failed).toMatchObject({ name: 'step.99999', exitCode: 7, firstLine: 100_000 });
}, 20_000);

it('bounds what it keeps of names and commands', async () => {
  const long = 'x'.repeat(10_000);
  const commands = Array.from({ length: 500 }, (_, index) => `[command]${index} ${long}`);
  const { steps } = await structureOf([`##[group]Run ${long}`, '##[endgroup]', ...commands]);
  expect(steps[0]?.name).toHaveLength(300);
  expect(steps[0]?.commands?.length).toBeLessThanOrEqual(50);
  expect(steps[0]?.commands?.at(-1)?.text).toMatch(/^499 x+$/);
});

it('removes from names what a terminal would act on', async () => {
  const { steps } = await structureOf(['##[group]Run \u001b[31mnpm\u202e test\u0007', '##[endgroup]']);
  expect(steps[0]?.name).toBe('npm test');
});

it('stays with the CI system that it found, whatever a program prints', async () => {
  const printed = Array.from({ length: 500 }, () => fold('start', 'inner'));
  const { dialect, steps } = await structureOf(gitHubLog(printed));
  expect(dialect).toBe('github-actions');
  expect(steps.map(({ name }) => name)).not.toContain('inner');
});

it('corrects itself when the beginning of the log belongs to a program', async () => {
  const top = ['[Pipeline] printed by a test', ...Array.from({ length: 150 }, () => 'working')];
  const real = Array.from({ length: 20 }, (_, index) => [
    fold('start', `install.${index}`),
    fold('end', `install.${index}`),
  ]);
  expect((await structureOf([...top, ...real.flat()])).dialect).toBe('travis');
});

it('knows the echo of a script from its output', async () => {
  expect((await structureOf(gitHubLog(['ok']))).echoes).toEqual([2, 3, 4]);
});

it('measures steps by their time stamps, their sections and their timers', async () => {
  const { steps } = await structureOf([
    'section_start:1700000000:step_script\r\u001b[0K',
    'section_end:1700000009:step_script\r\u001b[0Ksection_start:1700000009:after_script\r\u001b[0K',
  ]);
  expect(steps[0]).toMatchObject({ name: 'step_script', durationMs: 9000 });
  const travis = await structureOf([
    'travis_time:start:0a\r\u001b[0K$ make\r',
    'travis_time:end:0a:start=1,finish=2,duration=2500000000\r\u001b[0K',
  ]);
  expect(travis.steps[0]).toMatchObject({ name: 'make', durationMs: 2500 });
});

it('takes jobs and steps from the names of the files in an archive', () => {
  const tracker = createStepTracker();
  tracker.beginFile('build (20)/1_Set up job.txt', 1);
  tracker.observe({ number: 1, text: "Current runner version: '2.328.0'" });
  tracker.beginFile('build (20)/3_Run npm test.txt', 2);
  tracker.observe({ number: 3, text: '##[error]Process completed with exit code 1.' });
  tracker.beginFile('2_lint.txt', 4);
  const steps = tracker.finish(6);
  expect(steps.map(toLogStep)).toMatchObject([
    { name: 'Set up job', job: 'build (20)', firstLine: 1, lastLine: 1 },
    { name: 'Run npm test', job: 'build (20)', firstLine: 2, lastLine: 3, failed: true, exitCode: 1 },
    { name: 'Set up job', job: 'lint', firstLine: 4, lastLine: 6, failed: false },
  ]);
  expect(toLogJobs(steps)).toEqual([
    { name: 'build (20)', firstLine: 1, lastLine: 3, failed: true },
    { name: 'lint', firstLine: 4, lastLine: 6, failed: false },
  ]);
});

it.each([
  ['Finished: ABORTED', 'cancellation'],
  ['Finished: SUCCESS', 'success'],
  ['Finished: NOT_BUILT', 'error'],
])('reads from %j how the job ended', async (line, outcome) => {
  expect((await structureOf(['[Pipeline] Start of Pipeline', line])).outcome).toBe(outcome);
});

it('remembers why a run was cancelled', async () => {
  const jenkins = [
    '[Pipeline] Start of Pipeline',
    'Cancelling nested steps due to timeout',
    'Finished: ABORTED',
  ];
  expect((await structureOf(jenkins)).outcome).toBe('timeout');
  const lost = gitHubLog([
    '##[error]The runner has received a shutdown signal.',
    '##[error]The operation was canceled.',
  ]);
  expect((await structureOf(lost)).outcome).toBe('error');
});

it('tells a time limit and a failure of the system from a failure of the script', async () => {
  const gitlab = (verdict: string) => structureOf(['Running with gitlab-runner 17.0.0', verdict]);
  expect((await gitlab('ERROR: Job failed: execution took longer than 1h0m0s seconds')).outcome).toBe(
    'timeout',
  );
  expect((await gitlab('ERROR: Job failed (system failure): pod is gone')).outcome).toBe('error');
  expect((await gitlab('ERROR: Job failed: command terminated with exit code 3')).failed?.exitCode).toBe(3);
});

it('takes a verdict after the clean-up for a line about the step that failed', () => {
  const tracker = createStepTracker();
  const texts = [
    '[taskcluster 2026-02-03 10:00:01.685Z] === Task Starting ===',
    'working',
    '=== Task Finished ===',
    'Uploading artifacts',
    '[taskcluster:error] Task aborted - max run time exceeded',
  ];
  const lines = texts.map((text, index) => ({ number: index + 1, text: text.replace(/^\[.*Z\] /, '') }));
  expect(lines.map((line) => tracker.observe(line).name)).toEqual([
    'Task',
    'Task',
    'Task finished',
    'Task finished',
    'Task',
  ]);
  expect(tracker.outcome()).toBe('timeout');
});

it('finds a marker at the beginning of a coloured line', async () => {
  const log = [...Array.from({ length: 40 }, () => 'working'), '\u001b[31mExited with code 3\u001b[0m'];
  expect((await understandLog(bytesOf(log))).exitCode).toBe(3);
});
