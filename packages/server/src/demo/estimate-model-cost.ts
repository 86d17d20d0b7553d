/** What a model would have read and cost. */
export interface CostEstimate {
  readonly modelId: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costUsd: number;
}

/** USD per million tokens for prompts below 100,000 tokens, as published by Anthropic on this date. */
const prices = {
  asOf: '2026-11-22',
  models: [
    { modelId: 'claude-haiku-5-5', inputUsd: 0.1, outputUsd: 0.5 },
    { modelId: 'claude-sonnet-5-5', inputUsd: 2, outputUsd: 10 },
  ],
} as const;

/** Instructions and schema around the evidence, and a typical answer. Tokens. */
const promptTokens = 1200;
const answerTokens = 450;

/** English text and logs have about this many characters a token. */
const charactersPerToken = 3.5;

/** The day on which the prices were read. */
export const pricesAsOf = prices.asOf;

/** Estimates what models would have cost, had they read the evidence that was kept. Nothing is asked of anybody. */
export function estimateModelCost(evidenceCharacters: number): readonly CostEstimate[] {
  const inputTokens = promptTokens + Math.ceil(evidenceCharacters / charactersPerToken);
  return prices.models.map(({ modelId, inputUsd, outputUsd }) => ({
    modelId,
    inputTokens,
    outputTokens: answerTokens,
    costUsd: (inputTokens * inputUsd + answerTokens * outputUsd) / 1_000_000,
  }));
}
