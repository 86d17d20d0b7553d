import type { Insight } from '@opsaicortex/core';
import { estimateModelCost, pricesAsOf } from './estimate-model-cost.js';
import { plural } from './stage-lines.js';

/** What a demo run can say about itself once the message is out. */
export interface DemoOutcome {
  readonly insight: Insight;
  /** Name of the job by its id. */
  readonly jobNames: ReadonlyMap<string, string>;
  /** Lines of all the logs that were read. */
  readonly logLines: number;
  readonly logBytes: number;
  /** Characters of the excerpts that a model would get to read. */
  readonly evidenceCharacters: number;
  /** From the delivery to the message. */
  readonly durationMs: number;
}

/** What was found, in which lines, how long it took and what it would have cost, as `label, text` rows. */
export function toFindings(outcome: DemoOutcome): readonly (readonly [label: string, text: string])[] {
  const { insight, durationMs } = outcome;
  return [
    [
      'Found',
      insight.verdict === 'inconclusive' ? `nothing that says why (${insight.title})` : insight.rootCause,
    ],
    ['In', toPlaces(outcome)],
    ['Took', `${(durationMs / 1000).toFixed(2)} s from the webhook to the message`],
    ['Cost', toCost(outcome)],
  ];
}

function toPlaces({ insight, jobNames, logLines }: DemoOutcome): string {
  const jobIds = [...new Set(insight.evidence.map(({ jobId }) => jobId))];
  const places = jobIds.map((id) => {
    const cited = insight.evidence.filter(({ jobId }) => jobId === id);
    const lines = cited.map(({ line }) => line).toSorted((a, b) => a - b);
    return `line${lines.length === 1 ? '' : 's'} ${lines.join(', ')} of job ${jobNames.get(id) ?? id}`;
  });
  return `${places.join('; ') || 'no line'} (${plural(logLines, 'line')} read)`;
}

function toCost({ insight, evidenceCharacters, logBytes }: DemoOutcome): string {
  const estimates = estimateModelCost(evidenceCharacters);
  const tokens = estimates[0]?.inputTokens ?? 0;
  const whole = Math.ceil(logBytes / 3.5);
  const prices = estimates.map(({ modelId, costUsd }) => `$${costUsd.toFixed(4)} with ${modelId}`).join(', ');
  const spent =
    insight.provenance.costUsd === 0
      ? '$0.00, by built-in rules'
      : `$${insight.provenance.costUsd.toFixed(4)}`;
  return `${spent}. A model would have read about ${tokens.toLocaleString('en')} tokens (the whole log: ${whole.toLocaleString('en')}): ${prices} (prices of ${pricesAsOf})`;
}
