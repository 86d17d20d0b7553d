import { join } from 'node:path';
import { scoreExcerpt, toLineNumbers } from './excerpt-score.js';
import type { LogSet } from './log-set.js';
import { type ExcerptCase, measureExcerpts } from './measure-excerpts.js';
import { BUDGETS } from './predict-excerpt.js';
import { inFold, readBytes, readRows } from './read-cases.js';

interface Row {
  readonly id: string;
  readonly fail: string;
  readonly pass: string;
  readonly annotator1: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
}

/** CiDiff: a failing log beside the last passing one, with the lines that people marked as the error. */
export const cidiff: LogSet = createSet('cidiff', true);

/** The same logs, read without the passing one. */
export const cidiffAlone: LogSet = createSet('cidiff-alone', false);

function createSet(name: string, withBaseline: boolean): LogSet {
  return {
    name,
    async measure({ folder, fold }) {
      const rows = inFold(readRows<Row>(folder, 'expected'), fold).filter((row) => rangesOf(row).length > 0);
      const measured = await measureExcerpts('cidiff', toCases(folder, rows, withBaseline), BUDGETS, 100);
      // One prediction a case: with the passing log, as the pipeline would have it.
      return { ...measured, predictions: withBaseline ? measured.predictions : [], scored: rows.length };
    },
  };
}

function* toCases(folder: string, rows: readonly Row[], withBaseline: boolean): Generator<ExcerptCase> {
  for (const row of rows) {
    const log = readLines(join(folder, row.fail));
    const lines = log.toString('utf8').split('\n');
    const marked = toLineNumbers(rangesOf(row), lines.length);
    yield {
      id: row.id,
      log,
      ...(withBaseline && { baseline: readLines(join(folder, row.pass)) }),
      score(prediction) {
        const { f1, precision, recall } = scoreExcerpt(
          lines,
          toLineNumbers(prediction.lines, lines.length),
          marked,
        );
        return { f1, precision, recall, cause: marked.has(prediction.top ?? 0) ? 1 : 0 };
      },
    };
  }
}

function rangesOf({ annotator1 }: Row): readonly [number, number][] {
  return annotator1.filter(({ kind }) => kind === 'error').map(({ start, end }) => [start, end]);
}

/** In this set "\r" ends a line, too. */
function readLines(path: string): Buffer {
  return Buffer.from(readBytes(path).toString('utf8').replace(/\r\n?/g, '\n'));
}
