import { type ExcerptPrediction, predictExcerpt } from './predict-excerpt.js';
import { meanOfEach } from './read-cases.js';

/** One log of an excerpt set, and how to score what is kept of it. */
export interface ExcerptCase {
  readonly id: string;
  readonly log: Buffer;
  readonly baseline?: Buffer;
  score(prediction: ExcerptPrediction): Readonly<Record<string, number | undefined>>;
}

/** What a whole set came to. */
export interface ExcerptMeasure {
  readonly figures: Readonly<Record<string, number>>;
  readonly predictions: readonly object[];
}

/** Measures the cases with every budget; the predictions are those of `budgetOfPredictions`. */
export async function measureExcerpts(
  set: string,
  cases: Iterable<ExcerptCase>,
  budgets: readonly number[],
  budgetOfPredictions: number,
): Promise<ExcerptMeasure> {
  const scores = budgets.map((): Readonly<Record<string, number | undefined>>[] => []);
  const predictions: object[] = [];
  for (const { id, log, baseline, score } of cases) {
    for (const [index, budget] of budgets.entries()) {
      const prediction = await predictExcerpt(log, budget, baseline);
      scores[index]?.push(score(prediction));
      if (budget === budgetOfPredictions) predictions.push({ set, id, ...prediction });
    }
  }
  const figures = budgets.flatMap((budget, index) =>
    Object.entries(meanOfEach(scores[index] ?? [])).map(([name, value]) => [`${name}@${budget}`, value]),
  );
  return { figures: Object.fromEntries(figures), predictions };
}
