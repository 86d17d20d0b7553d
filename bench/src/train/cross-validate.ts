import { createBaseline } from '../../../packages/logs/src/baseline/create-baseline.js';
import { atOnce } from '../../../packages/logs/src/excerpts/in-turns.js';
import type { LineModel } from '../../../packages/logs/src/excerpts/relevance/line-weights.js';
import { selectExcerpts } from '../../../packages/logs/src/excerpts/select-excerpts.js';
import { weighFindings } from '../../../packages/logs/src/excerpts/weigh-findings.js';
import { type ExcerptScore, scoreExcerpt, toLineNumbers } from '../logs/excerpt-score.js';
import { inChunks } from '../logs/predict-excerpt.js';
import { meanOfEach } from '../logs/read-cases.js';
import { toFolds } from './folds.js';
import { markedLines } from './marked-log.js';
import { trainLineModel } from './train-line-model.js';
import type { TrainingLog } from './training-log.js';

/** What is measured on each set, with which budgets of lines. */
const measures: Readonly<
  Record<string, { readonly budgets: readonly number[]; readonly figures: readonly (keyof ExcerptScore)[] }>
> = {
  logchunks: { budgets: [40, 100], figures: ['success', 'recall'] },
  cidiff: { budgets: [40, 100], figures: ['f1'] },
  treeherder: { budgets: [400], figures: ['lineShare'] },
  'logdx-ci': { budgets: [100], figures: ['lineShare', 'bytesRemoved'] },
};

/** Measures every log with a model that was trained without its project. */
export async function crossValidate(
  logs: readonly TrainingLog[],
): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  const scores = new Map<string, Record<string, number>[]>();
  for (const { inside, outside } of toFolds(logs)) {
    const model = trainLineModel(outside);
    for (const log of inside) {
      const { set } = log.source;
      const measured = await measure(log, model);
      scores.set(set, [...(scores.get(set) ?? []), measured]);
    }
  }
  return new Map([...scores].map(([set, cases]) => [set, meanOfEach(cases)]));
}

async function measure(log: TrainingLog, model: LineModel): Promise<Record<string, number>> {
  const { source, findings } = log;
  const { budgets, figures } = measures[source.set] ?? { budgets: [], figures: [] };
  const lines = source.log.toString('utf8').split('\n');
  const marked = markedLines(source);
  const baseline = source.passingLog && (await createBaseline(inChunks(source.passingLog)));
  const measured: Record<string, number> = {};
  for (const known of baseline ? [undefined, baseline] : [undefined]) {
    const weighed = atOnce(weighFindings(findings, known, model));
    for (const budget of budgets) {
      const limits = { maxExcerptLines: budget, maxExcerpts: budget };
      const ranges = atOnce(selectExcerpts(findings, weighed, limits)).map(
        ({ firstLine, lastLine }) => [firstLine, lastLine] as const,
      );
      const score = scoreExcerpt(lines, toLineNumbers(ranges, lines.length), marked);
      for (const name of figures) measured[`${name}${known ? ' with baseline' : ''}@${budget}`] = score[name];
    }
  }
  return measured;
}
