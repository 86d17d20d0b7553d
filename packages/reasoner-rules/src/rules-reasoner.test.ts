import { reasonerSuite, testContext } from '@opsaicortex/conformance';
import { insightSchema } from '@opsaicortex/core';
import { listScenarios, loadScenario } from '@opsaicortex/scenarios';
import { expect, it } from 'vitest';
import { rulesReasoner } from './rules-reasoner.js';
import { scenarioInvestigation } from './testing/scenario-investigation.js';

reasonerSuite({ create: () => rulesReasoner(), deterministic: true, secrets: [] });

it.each(listScenarios().map(({ name }) => name))('finds the truth about %s', async (name) => {
  const { expected, ...scenario } = loadScenario(name);
  const investigation = await scenarioInvestigation({ ...scenario, expected });
  const insight = await rulesReasoner().analyze(investigation, testContext());

  expect(insightSchema.safeParse(insight).error).toBeUndefined();
  expect(insight).toMatchObject({
    verdict: expected.verdict,
    category: { domain: expected.domain, kind: expected.kind },
    fingerprint: investigation.fingerprint,
  });
  expect(insight.evidence.every(({ jobId }) => jobId === `job-${expected.job}`)).toBe(true);
  const truths = [{ quote: expected.quote, line: expected.line }, ...expected.alternatives];
  const quotes = insight.evidence.map(({ quote, line }) => ({ quote, line }));
  const proof = expected.verdict === 'explained' ? quotes.slice(0, 1) : quotes;
  expect(truths.some((truth) => proof.some((q) => q.quote === truth.quote && q.line === truth.line))).toBe(
    true,
  );
  const said = `${insight.title} ${insight.rootCause}`;
  for (const word of expected.mustMention) expect(said).toContain(word);
});

it('costs nothing, says so, and is never certain', async () => {
  const investigation = await scenarioInvestigation(loadScenario('out-of-memory'));
  const { provenance, confidence } = await rulesReasoner().analyze(
    { ...investigation, redactionCount: 4 },
    testContext(),
  );
  expect(provenance).toEqual({
    reasoner: 'rules',
    promptVersion: 'rules-1',
    inputTokens: 0,
    outputTokens: 0,
    costUsd: 0,
    redactions: 4,
  });
  expect(confidence).toBe(investigation.jobs[0]?.log?.classification.confidence);
  expect(confidence).toBeGreaterThan(0.7);
  expect(confidence).toBeLessThanOrEqual(0.9);
});

it('says inconclusive below the wanted confidence', async () => {
  const investigation = await scenarioInvestigation(loadScenario('go-test'));
  const insight = await rulesReasoner({ minConfidence: 0.99 }).analyze(investigation, testContext());
  expect(insight).toMatchObject({ verdict: 'inconclusive', confidence: 0 });
});

it('refuses options that make no sense', () => {
  expect(() => rulesReasoner({ minConfidence: 2 })).toThrow(/minConfidence/);
});
