import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { type OtlpReceiver, type ReceivedSpan, startOtlpReceiver } from '../testing/otlp-receiver.js';
import { describeWithServices } from '../testing/services.js';
import { makePostgresAndRedis } from '../testing/storages.js';
import { startWorld } from '../testing/test-world.js';
import { toTraceIds } from './trace-ids.js';

const apiKey = 'key-of-the-collector-0123';

await describeWithServices('traces', ['PostgreSQL', 'Redis'], () => {
  it('follow a delivery from the webhook to the receipt, through a try that failed', async () => {
    const receiver = await startOtlpReceiver();
    const storage = await makePostgresAndRedis();
    const world = await startWorld(storage, {
      environment: {
        OTEL_EXPORTER_OTLP_ENDPOINT: `${receiver.url}/`,
        OTEL_EXPORTER_OTLP_HEADERS: `x-api-key=${apiKey}`,
        OTEL_SERVICE_NAME: 'triage',
        OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
        LOG_LEVEL: 'debug',
      },
    });
    const { github, slack } = world;
    slack.failNext({ method: 'chat.postMessage', status: 503 });
    const run = github.addRun({
      repository: 'acme/traced',
      jobs: [{ name: 'build', conclusion: 'failure', log: `error: ${slack.token} is wrong` }],
    });
    const id = await world.sendRun(run);
    await world.settled(id);
    await world.close();
    await storage.remove();
    await receiver.close();

    const { traceId, rootSpanId } = toTraceIds(id);
    const spans = receiver.spans.filter((span) => span.traceId === traceId);
    expect(spans.length).toBe(receiver.spans.length);
    const find = (name: string) => spans.filter((span) => span.name === name);
    const [root, parse, event] = ['POST /webhooks/:source', 'parse', 'event'].map((name) => find(name)[0]);
    expect(root).toMatchObject({ spanId: rootSpanId, parentId: '', kind: 2 });
    expect(root?.attributes).toMatchObject({ 'opsaicortex.delivery.id': id, 'opsaicortex.source': 'github' });
    expect([parse?.parentId, event?.parentId]).toEqual([rootSpanId, rootSpanId]);
    expect(event?.attributes).toMatchObject({
      'vcs.repository.name': 'acme/traced',
      'cicd.pipeline.result': 'failure',
      'cicd.pipeline.run.id': run.id.toString(),
    });
    for (const stage of ['investigate', 'analyze', 'incident'])
      expect(find(stage)).toMatchObject([{ parentId: event?.spanId, isError: false }]);
    expect(find('analyze')[0]?.attributes['opsaicortex.verdict']).toMatch(/explained|inconclusive/);

    const notifications = find('notification');
    expect(notifications.map((span) => span.parentId)).toEqual([rootSpanId, rootSpanId]);
    const sent = find('notify');
    expect(sent.map(({ isError }) => isError)).toEqual([true, false]);
    expect(sent[0]?.attributes['error.type']).toBe('unavailable');
    expect(sent[1]).toMatchObject({
      parentId: notifications[1]?.spanId,
      attributes: { 'opsaicortex.receipt.message_id': expect.stringContaining(slack.messages[0]?.ts ?? '-') },
    });
    expect(durations(spans).every((milliseconds) => milliseconds >= 0 && milliseconds < 60_000)).toBe(true);
    expectIdentity(receiver);
    expect(world.logLines.join('')).not.toContain(apiKey);
    expectIds(world.logLines, id);
  });

  it('cost nobody a message when nobody takes them, and do not hold up the end', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as AddressInfo;
    const storage = await makePostgresAndRedis();
    const environment = { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `http://127.0.0.1:${port}/v1/traces` };
    const world = await startWorld(storage, { environment });
    const run = world.github.addRun({
      repository: 'acme/silent',
      jobs: [{ name: 'b', conclusion: 'failure' }],
    });
    expect((await world.settled(await world.sendRun(run))).detail).toMatchObject({ status: 'done' });
    const startedAt = performance.now();
    await world.close();
    expect(performance.now() - startedAt).toBeLessThan(8_000);
    silent.closeAllConnections();
    silent.close();
    await storage.remove();
  }, 20_000);
});

/** Every line about the way of a delivery can be found by its id, or by the incident's. */
function expectIds(logLines: readonly string[], deliveryId: string): void {
  const lines = logLines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const find = (message: string) => lines.filter(({ msg }) => msg === message);
  expect(find('Delivery committed.')).toMatchObject([{ deliveryId, requestId: expect.any(String) }]);
  expect(find('Delivery parsed.')).toMatchObject([{ deliveryId }]);
  expect(find('Event finished.')).toMatchObject([{ deliveryId, eventId: expect.any(String) }]);
  expect(find('Destination told.')).toMatchObject([{ notificationId: expect.any(String) }]);
}

function durations(spans: readonly ReceivedSpan[]): readonly number[] {
  return spans.map(({ durationMs }) => durationMs);
}

function expectIdentity({ headers, resources }: OtlpReceiver): void {
  expect(headers[0]?.['x-api-key']).toBe(apiKey);
  expect(resources[0]).toMatchObject({
    'service.name': 'triage',
    'deployment.environment.name': 'test',
    'opsaicortex.role': 'all',
  });
}
