import { expect, it } from 'vitest';
import { parseScenario } from './parse-scenario.js';

const commit = { sha: 'a'.repeat(40), message: 'Change', author: 'Ann' };
const valid = {
  name: 'one',
  title: 'One',
  tool: 'tool 1',
  recordedAt: '2026-11-22T00:00:00.000Z',
  repository: 'acme/shop',
  workflow: 'CI',
  branch: 'main',
  event: 'push',
  headCommit: commit,
  jobs: [{ name: 'test', conclusion: 'failure', log: 'test.log', steps: [], annotations: [] }],
  changes: { commits: [commit], files: ['a.ts'] },
  expected: {
    verdict: 'explained',
    domain: 'code',
    kind: 'type',
    job: 'test',
    quote: 'wrong',
    line: 3,
    alternatives: [],
    mustMention: ['wrong'],
  },
};
const readBytes = (file: string): Uint8Array => new TextEncoder().encode(file);
const withJob = (change: object) => ({ ...valid, jobs: [{ ...valid.jobs[0], ...change }] });
const withExpected = (change: object) => ({ ...valid, expected: { ...valid.expected, ...change } });

it('takes a valid scenario and reads the log that it names', () => {
  expect(parseScenario(valid, readBytes).jobs[0]?.log).toEqual(readBytes('test.log'));
});

it.each([
  ['no object', null, 'scenario is not an object.'],
  ['an empty title', { ...valid, title: '' }, 'scenario.title is not a text.'],
  ['jobs that are no list', { ...valid, jobs: {} }, 'scenario.jobs is not a list.'],
  [
    'an unknown conclusion',
    withJob({ conclusion: 'broken' }),
    'scenario.jobs[0].conclusion is not one of failure,',
  ],
  [
    'a log outside its folder',
    withJob({ log: '../test.log' }),
    'scenario.jobs[0].log is not a plain file name.',
  ],
  ['line zero', withExpected({ line: 0 }), 'scenario.expected.line is not a number from 1.'],
  [
    'a number among words',
    withExpected({ mustMention: [1] }),
    'scenario.expected.mustMention is not a list of texts.',
  ],
])('refuses %s and says where it is', (_, value, message) => {
  expect(() => parseScenario(value, readBytes)).toThrow(message);
});
