import { OpsError, type OpsEvent, opsEventSchema } from '@opsaicortex/core';
import { describe, expect, it } from 'vitest';
import { parseDelivery } from './parse-delivery.js';
import { sign } from './testing/sign.js';
import { examplesOf, webhookExamples } from './testing/webhook-examples.js';

const parse = (event: string, payload: unknown): readonly OpsEvent[] =>
  parseDelivery(sign({ event, body: JSON.stringify(payload) }));

const completedRun = examplesOf('workflow_run')[2];
const failedJob = examplesOf('workflow_job')[1];

/** How many events all the examples of an event produce. */
const produced: Readonly<Record<string, number>> = {
  workflow_run: 3,
  workflow_job: 2,
  check_run: 2, // the third completed one is a job of GitHub Actions
  deployment_status: 3,
  push: 3, // the others are deletions
  pull_request: 12,
};

describe('parseDelivery', () => {
  it.each(webhookExamples)('takes every example of $name', ({ name, examples }) => {
    const events = examples.flatMap((payload) => parse(name, payload));
    expect(events).toHaveLength(produced[name] ?? 0);
    for (const event of events) expect(opsEventSchema.safeParse(event).error).toBeUndefined();
  });

  it('says everything that a run says', () => {
    expect(parse('workflow_run', completedRun)).toEqual([
      {
        id: 'github:run:300029405:289782451:1',
        type: 'pipeline_run.finished',
        source: 'github',
        occurredAt: '2020-10-05T16:33:49.000Z',
        run: {
          id: '289782451',
          attempt: 1,
          repository: 'octo-org/octo-repo',
          pipeline: 'test',
          pipelineId: '2823525',
          number: 163,
          result: 'success',
          url: 'https://github.com/octo-org/octo-repo/actions/runs/289782451',
          revision: '3484a3fb816e0859fd6e1cea078d76385ff50625',
          ref: 'master',
          defaultBranch: 'master',
          trigger: 'repository_dispatch',
          title: 'ci(action): update actions/setup-node digest to 8c91899',
          actor: 'Codertocat',
          startedAt: '2020-10-05T16:33:49.000Z',
          finishedAt: '2020-10-05T16:33:49.000Z',
        },
      },
    ]);
  });

  it('says which job of which run failed', () => {
    expect(parse('workflow_job', { ...failedJob, installation: { id: 42 } })).toMatchObject([
      {
        id: 'github:job:186853002:289782451',
        occurredAt: '2021-08-05T10:38:16.000Z',
        job: {
          id: '289782451',
          name: 'linters',
          result: 'failure',
          run: { id: '2202229078', attempt: 1, repository: 'Codertocat/Hello-World', scope: '42' },
        },
      },
    ]);
  });

  it('understands the form encoding', () => {
    const body = `payload=${encodeURIComponent(JSON.stringify(completedRun)).replaceAll('%20', '+')}`;
    expect(parseDelivery(sign({ body }))).toEqual(parse('workflow_run', completedRun));
  });

  it('drops a byte order mark', () => {
    expect(parseDelivery(sign({ body: `\uFEFF${JSON.stringify(completedRun)}` }))).toHaveLength(1);
  });

  it.each([
    ['nothing', ''],
    ['half an object', '{"action":'],
    ['HTML', '<html></html>'],
    ['bytes that are not UTF-8', Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d)],
    ['a form that is not UTF-8', 'payload=%7B%22%FF%22%7D'],
    ['a form with half an escape', 'payload=%7'],
    ['null', 'null'],
    ['a list', '[]'],
  ])('refuses %s as invalid_payload', (_name, body) => {
    expect(() => parseDelivery(sign({ body }))).toThrow(
      expect.toSatisfy((error: unknown) => OpsError.isInstance(error) && error.code === 'invalid_payload'),
    );
  });

  it('refuses bytes that are not UTF-8, also where nothing is read', () => {
    const body = Buffer.concat([Buffer.from('{"zen":"'), Buffer.of(0xff), Buffer.from('"}')]);
    expect(() => parseDelivery(sign({ event: 'ping', body }))).toThrow(/UTF-8/);
  });

  it('names the field that is wrong, and quotes nothing', () => {
    const payload = { ...completedRun, repository: { id: 'ghp_secret', full_name: 'a/b', html_url: 'x' } };
    expect(() => parse('workflow_run', payload)).toThrow(/repository\.id/);
    expect(() => parse('workflow_run', payload)).not.toThrow(/ghp_secret/);
  });

  it('quotes nothing of a body that is not JSON', () => {
    expect.assertions(1);
    try {
      parseDelivery(sign({ body: 'ghp_secret' }));
    } catch (error) {
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('ghp_secret');
    }
  });

  it('finds nothing of interest in events that it does not know', () => {
    expect(parse('ping', { zen: 'Keep it logically awesome.' })).toEqual([]);
    expect(parse('__proto__', {})).toEqual([]);
    expect(parse('constructor', {})).toEqual([]);
  });
});
