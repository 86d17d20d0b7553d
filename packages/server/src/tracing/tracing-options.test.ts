import { expect, it } from 'vitest';
import { parsePairs } from './parse-pairs.js';
import { toTraceIds } from './trace-ids.js';
import { toTracingOptions } from './tracing-options.js';

const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' };

it('is off without an endpoint, and when the standard variables say so', () => {
  expect(toTracingOptions({})).toBeUndefined();
  expect(toTracingOptions({ ...endpoint, OTEL_SDK_DISABLED: 'true' })).toBeUndefined();
  expect(toTracingOptions({ ...endpoint, OTEL_TRACES_EXPORTER: 'none' })).toBeUndefined();
});

it('adds the path to the common endpoint only, and lets the one for traces win', () => {
  expect(toTracingOptions(endpoint)).toMatchObject({ url: 'http://collector:4318/v1/traces' });
  const own = { ...endpoint, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://traces/x' };
  expect(toTracingOptions(own)).toMatchObject({ url: 'http://traces/x' });
});

it.each([
  [{ OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }, 'OTEL_EXPORTER_OTLP_PROTOCOL "grpc"'],
  [{ OTEL_TRACES_EXPORTER: 'zipkin' }, 'OTEL_TRACES_EXPORTER "zipkin"'],
])('says what it cannot do: %o', (variables, words) => {
  expect(toTracingOptions({ ...endpoint, ...variables })).toContain(words);
});

it.each([
  [{}, 1],
  [{ OTEL_TRACES_SAMPLER: 'parentbased_always_off' }, 0],
  [{ OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.25' }, 0.25],
  [{ OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: 'many' }, 1],
])('traces the share that %o asks for', (variables, ratio) => {
  expect(toTracingOptions({ ...endpoint, ...variables })).toMatchObject({ ratio });
});

it('reads pairs as they are written, and leaves out what is none', () => {
  expect(parsePairs('a=1, b = two%20words ,c=d=e,broken,=x,p=%')).toEqual({
    a: '1',
    b: 'two words',
    c: 'd=e',
    p: '%',
  });
});

it('gives every delivery one trace of its own', () => {
  expect(toTraceIds('one')).toEqual(toTraceIds('one'));
  expect(toTraceIds('one').traceId).toMatch(/^[0-9a-f]{32}$/);
  expect(toTraceIds('one').rootSpanId).toMatch(/^[0-9a-f]{16}$/);
  expect(toTraceIds('two').traceId).not.toBe(toTraceIds('one').traceId);
});
