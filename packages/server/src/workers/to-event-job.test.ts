import type { PipelineRunFinished } from '@opsaicortex/core';
import { expect, it } from 'vitest';
import { priorities, toEventJob } from './to-event-job.js';

const now = new Date('2026-11-20T10:00:00Z');

function finished(
  ref: string,
  occurredAt: string,
  result: 'failure' | 'success' = 'failure',
): PipelineRunFinished {
  const run = {
    ...{ id: '1', attempt: 1, repository: 'a/b', pipeline: 'CI', result, url: 'https://ci.example/1' },
    ...{ revision: 'abc', ref, defaultBranch: 'main' },
  };
  return { id: 'e', type: 'pipeline_run.finished', source: 'anvil', occurredAt, run };
}

it.each([
  [
    'a fresh failure on the default branch first',
    finished('main', '2026-11-20T09:59:00Z'),
    priorities.urgent,
  ],
  ['a fresh failure elsewhere after it', finished('topic', '2026-11-20T09:59:00Z'), priorities.fresh],
  ['a fresh success after it', finished('main', '2026-11-20T09:59:00Z', 'success'), priorities.fresh],
  ['a backlog last', finished('main', '2026-11-20T08:00:00Z'), priorities.later],
])('takes %s', (_title, event, priority) => {
  expect(toEventJob(event, now)).toEqual({ kind: 'event', id: 'e', priority });
});
