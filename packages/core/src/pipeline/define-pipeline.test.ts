import { expect, expectTypeOf, it } from 'vitest';
import type { Model, Reasoner, Sink, Source } from '../spec/v1/index.js';
import { sampleEvent, sampleReasoner, sampleRun, sampleSink, sampleSource } from '../testing/samples.js';
import { definePipeline } from './define-pipeline.js';
import type { NotifyRoute, PipelineDeclaration } from './pipeline.js';

const parts = (): PipelineDeclaration => ({
  name: 'ci-triage',
  sources: [sampleSource()],
  reasoner: sampleReasoner(),
  notify: [{ sink: sampleSink() }],
});

it('wants failed, timed-out and broken runs unless told otherwise', () => {
  const { when } = definePipeline(parts());
  const wanted = (['success', 'failure', 'timeout', 'skip', 'cancellation', 'error'] as const).filter(
    (result) => when({ ...sampleEvent, run: { ...sampleRun, result } }),
  );
  expect(wanted).toEqual(['failure', 'timeout', 'error']);
});

it('names every problem at once', () => {
  // What a configuration in JavaScript can do: the types would refuse it.
  const old = { ...sampleReasoner(), name: 'antique', specificationVersion: 'v0' as 'v1' };
  const wrong = { ...sampleSink(), kind: 'source' as 'sink' };
  const declaration = {
    ...parts(),
    name: 'CI Triage',
    reasoner: old,
    notify: [{ sink: wrong }, { sink: wrong }],
  };
  expect(() => definePipeline(declaration)).toThrow(
    [
      '[pipeline] name: "CI Triage" is not lower-case words joined by hyphens',
      'antique: follows specification v0, and this version of core knows v1 only',
      'sample: is a source, where a sink belongs',
      'sample: is a source, where a sink belongs',
      'notify: two sinks deliver to "sample #ci"',
    ].join('\n'),
  );
});

it('refuses two sources with one name', () => {
  const declaration = { ...parts(), sources: [sampleSource(), sampleSource()] as const };
  expect(() => definePipeline(declaration)).toThrow('sources: two are named "sample"');
});

it('does not compile with an adapter in the wrong place', () => {
  expectTypeOf<Source>().toExtend<PipelineDeclaration['sources'][number]>();
  expectTypeOf<Sink>().not.toExtend<PipelineDeclaration['sources'][number]>();
  expectTypeOf<Reasoner>().toExtend<PipelineDeclaration['reasoner']>();
  expectTypeOf<Model>().not.toExtend<PipelineDeclaration['reasoner']>();
  expectTypeOf<Sink>().toExtend<NotifyRoute['sink']>();
  expectTypeOf<Source>().not.toExtend<NotifyRoute['sink']>();
  expectTypeOf<readonly []>().not.toExtend<PipelineDeclaration['sources']>();
});
