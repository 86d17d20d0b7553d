import { join } from 'node:path';
import { type LineRange, toLineNumbers, withoutEscapes } from './excerpt-score.js';
import type { LogSet } from './log-set.js';
import { type ExcerptCase, measureExcerpts } from './measure-excerpts.js';
import { BUDGETS, type ExcerptPrediction } from './predict-excerpt.js';
import { inFold, mean, readBytes, readRows } from './read-cases.js';

interface RequiredSignal {
  readonly value?: string | null;
  readonly file?: string | null;
  readonly aliases?: readonly string[] | null;
  readonly importance?: string;
  readonly evidence_lines?: readonly LineRange[] | null;
}

interface Row {
  readonly id: string;
  readonly log: string;
  readonly ground_truth: { readonly required_signals: readonly RequiredSignal[] };
}

/** LogDx-CI: GitHub Actions logs and the facts that a diagnosis needs from them. */
export const logdx: LogSet = {
  name: 'logdx-ci',
  async measure({ folder, fold }) {
    const rows = inFold(readRows<Row>(folder, 'expected'), fold);
    const measured = await measureExcerpts('logdx-ci', toCases(folder, rows), BUDGETS, 100);
    return { ...measured, scored: rows.length };
  },
};

function* toCases(folder: string, rows: readonly Row[]): Generator<ExcerptCase> {
  for (const { id, log: path, ground_truth } of rows) {
    const log = readBytes(join(folder, path));
    const lines = log.toString('utf8').split('\n');
    yield { id, log, score: (prediction) => score(prediction, lines, ground_truth.required_signals) };
  }
}

function score(
  prediction: ExcerptPrediction,
  lines: readonly string[],
  signals: readonly RequiredSignal[],
): Record<string, number> {
  const kept = toLineNumbers(prediction.lines, lines.length);
  const shown = withoutEscapes(
    [...kept]
      .sort((a, b) => a - b)
      .map((line) => lines[line - 1])
      .join('\n'),
  );
  const has = (signal: RequiredSignal): number => (isShown(signal, kept, shown, lines.length) ? 1 : 0);
  return {
    recall: mean(signals.map(has)),
    criticalRecall: mean(signals.filter(({ importance }) => importance === 'critical').map(has)),
    bytesRemoved: 1 - Buffer.byteLength(shown) / Math.max(1, Buffer.byteLength(lines.join('\n'))),
  };
}

function isShown(signal: RequiredSignal, kept: ReadonlySet<number>, shown: string, count: number): boolean {
  const evidence = [...toLineNumbers(signal.evidence_lines ?? [], count)];
  if (evidence.length > 0 && evidence.every((line) => kept.has(line))) return true;
  const names = [signal.value, signal.file, ...(signal.aliases ?? [])];
  return names.some((name) => name !== undefined && name !== null && name !== '' && shown.includes(name));
}
