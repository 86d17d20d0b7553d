import type { OpsEvent } from '@opsaicortex/core';
import { describe, expect, it } from 'vitest';
import { parseDelivery } from '../parse-delivery.js';
import { sign } from '../testing/sign.js';
import { examplesOf } from '../testing/webhook-examples.js';

const parse = (event: string, payload: object): readonly OpsEvent[] =>
  parseDelivery(sign({ event, body: JSON.stringify(payload) }));

/** An example with some fields of one of its parts replaced. */
const change = (event: string, index: number, part: string, fields: object): object => {
  const example = examplesOf(event)[index];
  return { ...example, [part]: { ...Object(example?.[part]), ...fields } };
};

describe('a workflow run', () => {
  const run = (fields: object) => parse('workflow_run', change('workflow_run', 2, 'workflow_run', fields));

  it('has another event id for every attempt', () => {
    expect(run({ run_attempt: 2 })).toMatchObject([{ id: 'github:run:300029405:289782451:2' }]);
  });

  it('is of no interest until it is completed', () => {
    expect(parse('workflow_run', { ...examplesOf('workflow_run')[2], action: 'requested' })).toEqual([]);
  });

  it('has a title of one line', () => {
    const [event] = run({ display_title: '', head_commit: { message: `${'x'.repeat(600)}\nsecret` } });
    expect(event).toMatchObject({ run: { title: 'x'.repeat(500) } });
  });

  it('belongs to a pull request of its own repository only', () => {
    const pull = (repository: number) => ({ number: 7, base: { repo: { id: repository } } });
    expect(run({ pull_requests: [pull(1), pull(300029405)] })).toMatchObject([
      { run: { changeRequest: { number: 7, url: 'https://github.com/octo-org/octo-repo/pull/7' } } },
    ]);
    expect(run({ pull_requests: [pull(1)] })[0]).not.toHaveProperty('run.changeRequest');
  });

  it('refuses an id that a number cannot hold', () => {
    expect(() => run({ id: 2 ** 53 })).toThrow(/workflow_run\.id/);
  });
});

describe('a check run', () => {
  const check = (slug: string) =>
    parse('check_run', change('check_run', 1, 'check_run', { app: { slug }, conclusion: 'timed_out' }));

  it('is left to workflow_job when it is a job of GitHub Actions', () => {
    expect(check('github-actions')).toEqual([]);
  });

  it('is a job of its check suite otherwise', () => {
    expect(check('octocoders-linter')).toMatchObject([
      { type: 'job_run.finished', job: { result: 'timeout', run: { id: 'check-suite-118578147' } } },
    ]);
  });
});

describe('a deployment status', () => {
  const status = (fields: object) =>
    parse('deployment_status', change('deployment_status', 0, 'deployment_status', fields));

  it.each(['pending', 'queued', 'in_progress', 'waiting', 'inactive'])('is no end when it is %s', (state) => {
    expect(status({ state })).toEqual([]);
  });

  it('links only to pages', () => {
    expect(status({ log_url: 'javascript:alert(1)', target_url: 'https://example.com/log' })).toMatchObject([
      { deployment: { url: 'https://example.com/log', environment: 'production', result: 'success' } },
    ]);
    expect(status({ log_url: 'javascript:alert(1)' })[0]).not.toHaveProperty('deployment.url');
  });
});

describe('a change', () => {
  it('is a push, with the name of the branch and the time of the push', () => {
    expect(parse('push', examplesOf('push')[4] ?? {})).toMatchObject([
      { occurredAt: '2019-05-15T15:20:57.000Z', change: { ref: 'master', actor: 'Codertocat' } },
    ]);
  });

  it('is not a deleted branch', () => {
    expect(parse('push', examplesOf('push')[1] ?? {})).toEqual([]);
  });

  it('is a pull request that was merged', () => {
    const closed = { ...change('pull_request', 3, 'pull_request', { merged: true }), action: 'closed' };
    expect(parse('pull_request', closed)).toMatchObject([
      { change: { changeRequest: { action: 'merged' } } },
    ]);
  });

  it('is not a label', () => {
    expect(parse('pull_request', { ...examplesOf('pull_request')[0], action: 'labeled' })).toEqual([]);
  });
});

it('refuses an event that says nowhere when it happened', () => {
  const nowhere = { completed_at: null, started_at: null, created_at: null };
  expect(() => parse('workflow_job', change('workflow_job', 1, 'workflow_job', nowhere))).toThrow(
    /workflow_job\.completed_at/,
  );
});
