import { expect, it } from 'vitest';
import { gitHubLog } from '../testing/bytes-of.js';
import { structureOf } from '../testing/structure-of.js';

const stepOf = (name: string, ...output: readonly string[]): readonly string[] => [
  `##[group]Run ${name}`,
  '##[endgroup]',
  ...output,
];
const failure = '##[error]Process completed with exit code 1.';
const failedOf = async (...steps: readonly (readonly string[])[]): Promise<string | undefined> =>
  (await structureOf(steps.flat())).failed?.name;

it('blames the step that failed last where the job went on after the others', async () => {
  expect(await failedOf(stepOf('npm run lint', failure), stepOf('npm ci'), stepOf('npm test', failure))).toBe(
    'npm test',
  );
});

it('does not blame what only reports on the failure', async () => {
  expect(
    await failedOf(
      stepOf('npm test', failure),
      stepOf('actions/upload-artifact@v4', '##[error]No files were found.'),
      stepOf('dorny/test-reporter@v1', failure),
    ),
  ).toBe('npm test');
});

it('does not blame a step that went on for long after an annotation', async () => {
  const work = Array.from({ length: 100 }, () => 'working');
  expect(
    await failedOf(stepOf('npm test', failure), stepOf('npm run docs', '##[error]a.ts: odd', ...work)),
  ).toBe('npm test');
});

it('blames the only one that failed, whatever its name', async () => {
  expect(await failedOf(stepOf('npm test'), stepOf('codecov/codecov-action@v4', failure))).toBe(
    'codecov/codecov-action@v4',
  );
});

it('blames the first one where no step may fail', async () => {
  const log = [
    'travis_fold:start:a\r',
    'The command "make" exited with 2.',
    'The command "make check" exited with 1.',
  ];
  expect((await structureOf(log)).failed?.exitCode).toBe(2);
});

it('takes the last complaint of a step for its end', async () => {
  const work = Array.from({ length: 100 }, () => 'working');
  const log = gitHubLog(['##[error]a.ts: odd', ...work, '##[error]The operation was canceled.']).slice(0, -4);
  expect((await structureOf(log)).failed?.failureLine).toBe(107);
});
