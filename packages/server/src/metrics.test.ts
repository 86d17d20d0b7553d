import { expect, it } from 'vitest';
import { createMetrics } from './metrics.js';

const names = { sources: ['github'], reasoners: ['rules'], sinks: ['slack'] };

it('has no label for a name from outside, however many there are', async () => {
  const metrics = createMetrics(names);
  const series = async () =>
    (await metrics.registry.metrics()).split('\n').filter((line) => /^[^#]/.test(line));
  const tell = (name: string, code: string) => {
    metrics.observeRequest(name, 'accepted', 0.001);
    metrics.countDelivery(name, code);
    metrics.observeCall('source', name, code, 1);
    metrics.observeCall('reasoner', name, code, 1);
    metrics.observeCall('sink', name, code, 1);
    metrics.countSink(name, code);
    metrics.countRetry('notify', code);
    metrics.countDeadLetter('notify', code);
    metrics.countUsage(name, { inputTokens: 1, outputTokens: 1, costUsd: 1 });
  };
  tell('hostile-0', 'code-0');
  const before = (await series()).length;
  for (let index = 1; index <= 100; index += 1) tell(`acme/hostile-${index}"\n} 1`, `code-${index}`);
  const after = await series();
  expect(after.length).toBe(before);
  expect(after.join('\n')).not.toMatch(/hostile|code-/);
  expect(after).toContain('opsaicortex_sink_calls_total{sink="other",outcome="other"} 101');
});

it('keeps configured names and codes of ours as they are', async () => {
  const metrics = createMetrics(names);
  metrics.observeRequest('github', 'duplicate', 0.003);
  metrics.observeCall('sink', 'slack', 'rate_limited', 0.2);
  metrics.countRetry('notify', 'quarantine');
  let held = 7;
  metrics.showBytesInFlight(() => held);
  const first = await metrics.registry.metrics();
  expect(first).toContain(
    'opsaicortex_webhook_duration_seconds_bucket{le="0.005",source="github",outcome="duplicate"} 1',
  );
  expect(first).toContain('opsaicortex_webhook_requests_total{source="github",outcome="duplicate"} 1');
  expect(first).toContain(
    'adapter_call_duration_seconds_count{kind="sink",adapter="slack",outcome="rate_limited"} 1',
  );
  expect(first).toContain('opsaicortex_retries_total{stage="notify",code="quarantine"} 1');
  expect(first).toContain('opsaicortex_webhook_bytes_in_flight 7');
  held = 0;
  expect(await metrics.registry.metrics()).toContain('opsaicortex_webhook_bytes_in_flight 0');
});

it('does not lend a kind the names of another', async () => {
  const metrics = createMetrics(names);
  metrics.observeCall('source', 'slack', 'ok', 1);
  expect(await metrics.registry.metrics()).toContain('{kind="source",adapter="other",outcome="ok"} 1');
});
