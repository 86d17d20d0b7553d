import { expect, it } from 'vitest';
import { OpsError } from '../errors/ops-error.js';
import type { Sink, Source } from '../spec/v1/index.js';
import {
  sampleDelivery,
  sampleEvent,
  sampleInsight,
  sampleReasoner,
  sampleRun,
  sampleSink,
  sampleSource,
} from '../testing/samples.js';
import { definePipeline } from './define-pipeline.js';
import { runPipeline } from './run-pipeline.js';

const pipelineOf = (source: Partial<Source> = {}, ...sinks: readonly Sink[]) =>
  definePipeline({
    name: 'ci',
    sources: [sampleSource(source)],
    reasoner: sampleReasoner(),
    notify: sinks.map((sink) => ({ sink })),
  });

it('reports what every stage did, down to the receipt', async () => {
  const sink = sampleSink();
  const report = await runPipeline(pipelineOf({}, sink), sampleDelivery);
  expect(report).toMatchObject({
    deliveryId: 'd-1',
    status: 'done',
    events: [
      {
        status: 'done',
        insight: { title: sampleInsight.title },
        notifications: [{ status: 'sent', receipt: { messageId: '1' } }],
      },
    ],
  });
  expect(sink.told[0]?.body).toContain(sampleInsight.title);
});

it('takes headers as Node hands them out', async () => {
  const report = await runPipeline(pipelineOf(), {
    headers: { 'X-Id': ['a', 'b'] },
    body: sampleDelivery.body,
  });
  expect(report).toMatchObject({ status: 'refused', reason: 'malformed_headers' }); // 'a, b' holds a space
});

it('does nothing for a delivery that is not authentic', async () => {
  const parse = () => expect.unreachable();
  const refused = pipelineOf({ verify: () => ({ ok: false, reason: 'bad_signature' }), parse });
  expect(await runPipeline(refused, sampleDelivery)).toEqual({
    status: 'refused',
    reason: 'bad_signature',
    events: [],
  });
});

it('reports a body that cannot be understood, whatever the source threw', async () => {
  const broken = pipelineOf({
    parse: () => {
      throw new TypeError('undefined is not a function');
    },
  });
  expect(await runPipeline(broken, sampleDelivery)).toMatchObject({
    status: 'failed',
    reason: '[sample] The body could not be understood.',
  });
  const wrong = pipelineOf({ parse: () => [{ ...sampleEvent, occurredAt: 'yesterday' }] });
  expect(await runPipeline(wrong, sampleDelivery)).toMatchObject({
    status: 'failed',
    reason: expect.stringContaining('occurredAt'),
  });
});

it('ignores what nobody wants', async () => {
  const green = pipelineOf({ parse: () => [{ ...sampleEvent, run: { ...sampleRun, result: 'success' } }] });
  expect(await runPipeline(green, sampleDelivery)).toMatchObject({
    status: 'ignored',
    events: [{ status: 'ignored' }],
  });
});

it('tells the others when one destination fails', async () => {
  const error = new OpsError('rejected', 'No such channel.', { adapter: 'broken' });
  const broken = sampleSink({ name: 'broken', deliver: async () => Promise.reject(error) });
  const sink = sampleSink();
  const report = await runPipeline(pipelineOf({}, broken, sink), sampleDelivery);
  expect(sink.told).toHaveLength(1);
  expect(report.status).toBe('failed');
  expect(report.events[0]?.notifications.map(({ sink: name, status }) => [name, status])).toEqual([
    ['broken', 'failed'],
    ['sample', 'sent'],
  ]);
});

it('reports an answer that is no insight', async () => {
  const analyze = async () => ({ ...sampleInsight, confidence: 7 });
  const pipeline = { ...pipelineOf(), reasoner: sampleReasoner({ analyze }) };
  const { events } = await runPipeline(pipeline, sampleDelivery);
  expect(events[0]).toMatchObject({
    status: 'failed',
    error: { code: 'invalid_output' },
    reason: expect.stringContaining('confidence'),
  });
});

it('asks which source when there are several', async () => {
  const pipeline = definePipeline({
    ...pipelineOf(),
    sources: [sampleSource(), sampleSource({ name: 'other' })],
  });
  await expect(runPipeline(pipeline, sampleDelivery)).rejects.toThrow(
    'name one of the sources of "ci": sample, other',
  );
  expect(await runPipeline(pipeline, { ...sampleDelivery, source: 'other' })).toMatchObject({
    status: 'done',
  });
});
