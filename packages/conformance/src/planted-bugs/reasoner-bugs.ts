import { type Insight, type Investigation, OpsError, type Reasoner } from '@opsaicortex/core';
import { reasonerCases } from '../reasoner/reasoner-cases.js';
import { apiKey } from '../reference/ask.js';
import {
  askingReasoner,
  askingReasonerOptions,
  referenceReasoner,
  referenceReasonerOptions,
} from '../reference/reference-reasoner.js';
import { changeErrors, wrapEverything } from './break-calls.js';
import type { PlantedBug } from './planted-bug.js';

type Analyze = Reasoner['analyze'];

const broken = (
  name: string,
  caughtBy: PlantedBug['caughtBy'],
  change: (analyze: Analyze) => Analyze,
): PlantedBug => ({
  name,
  caughtBy,
  cases: () =>
    reasonerCases({
      ...referenceReasonerOptions,
      create: () => ({ ...referenceReasoner(), analyze: change(referenceReasoner().analyze) }),
    }),
});

const brokenAsking = (
  name: string,
  caughtBy: PlantedBug['caughtBy'],
  change: (analyze: Analyze) => Analyze,
) =>
  ({
    name,
    caughtBy,
    cases: () =>
      reasonerCases({
        ...askingReasonerOptions,
        create: (wiring) => ({ ...askingReasoner(wiring), analyze: change(askingReasoner(wiring).analyze) }),
      }),
  }) satisfies PlantedBug;

const saying =
  (change: (insight: Insight, investigation: Investigation) => Partial<Insight>) => (analyze: Analyze) =>
    (async (investigation, context) => {
      const insight = await analyze(investigation, context);
      return { ...insight, ...change(insight, investigation) };
    }) satisfies Analyze;

/** Ways to reason wrongly. */
export const reasonerBugs: readonly PlantedBug[] = [
  broken(
    'is confident in percent',
    ['RSN-1', 'RSN-6'],
    saying(({ confidence }) => ({ confidence: confidence * 100 })),
  ),
  broken(
    'never explains',
    ['RSN-1'],
    saying(() => ({ verdict: 'inconclusive' })),
  ),
  broken(
    'explains without a quote',
    ['RSN-2'],
    saying(() => ({ evidence: [] })),
  ),
  broken(
    'makes up a quote',
    ['RSN-2'],
    saying(() => ({ evidence: [{ quote: 'Segmentation fault', jobId: '2002', line: 41 }] })),
  ),
  broken(
    'quotes one word of a line',
    ['RSN-2'],
    saying(() => ({ evidence: [{ quote: 'Error', jobId: '2002', line: 41 }] })),
  ),
  broken(
    'counts lines from zero',
    ['RSN-2'],
    saying(({ evidence }) => ({ evidence: evidence.map((each) => ({ ...each, line: each.line - 1 })) })),
  ),
  broken(
    'quotes a job that there is not',
    ['RSN-2'],
    saying(({ evidence }) => ({ evidence: evidence.map((each) => ({ ...each, jobId: '9' })) })),
  ),
  broken(
    'guesses when there is no evidence',
    ['RSN-3'],
    saying(() => ({ verdict: 'explained' })),
  ),
  broken('fails on a log that it does not expect', ['RSN-4'], (analyze) => (investigation, context) => {
    const [first] = investigation.jobs;
    if (first?.log?.excerpts.some(({ text }) => text.length > 10_000)) throw new RangeError('Too long.');
    return analyze(investigation, context);
  }),
  broken(
    'quotes a line of the log that it has cleaned',
    ['RSN-4'],
    (analyze) => async (investigation, context) => {
      const insight = await analyze(investigation, context);
      const [line = ''] = investigation.jobs[0]?.log?.excerpts[0]?.text.split('\n') ?? [];
      return { ...insight, evidence: [{ quote: `${line.toUpperCase()}.`, jobId: '2002', line: 1 }] };
    },
  ),
  broken('changes the investigation', ['RSN-5'], (analyze) => (investigation, context) => {
    Object.assign(investigation.run, { title: 'seen' });
    return analyze(investigation, context);
  }),
  broken(
    'is as sure without evidence as with it',
    ['RSN-6'],
    saying(() => ({ confidence: 0.9 })),
  ),
  broken(
    'makes its own fingerprint',
    ['RSN-7'],
    saying(() => ({ fingerprint: 'mine' })),
  ),
  broken(
    'forgets that secrets were masked',
    ['RSN-7'],
    saying(({ provenance }) => ({ provenance: { ...provenance, redactions: 0 } })),
  ),
  broken(
    'reasons though it was aborted',
    ['RSN-8'],
    (analyze) => (investigation, context) =>
      analyze(investigation, { ...context, signal: new AbortController().signal }),
  ),
  broken(
    'says it differently each time',
    ['RSN-9'],
    saying(() => ({ summary: `Attempt ${Math.random()}` })),
  ),
  brokenAsking('wraps the reason of an abort', ['RSN-8', 'RSN-10'], (analyze) =>
    changeErrors(analyze, wrapEverything),
  ),
  brokenAsking('shows its key in an error', ['RSN-11'], (analyze) =>
    changeErrors(
      analyze,
      (cause) => new OpsError('unavailable', `No answer for ${apiKey}.`, { adapter: 'x', cause }),
    ),
  ),
];
