import { join } from 'node:path';
import { scoreExcerpt, toLineNumbers } from './excerpt-score.js';
import type { LogSet } from './log-set.js';
import { type ExcerptCase, measureExcerpts } from './measure-excerpts.js';
import { BUDGETS } from './predict-excerpt.js';
import { inFold, readBytes, readRows } from './read-cases.js';

interface Row {
  readonly id: string;
  readonly log: string;
  readonly start_line: number;
  readonly end_line: number;
}

/** LogChunks: Travis logs in which people marked the lines that say why the build failed. */
export const logchunks: LogSet = {
  name: 'logchunks',
  async measure({ folder, fold }) {
    const rows = inFold(readRows<Row>(folder, 'expected'), fold);
    const measured = await measureExcerpts('logchunks', toCases(folder, rows), BUDGETS, 100);
    return { ...measured, scored: rows.length };
  },
};

function* toCases(folder: string, rows: readonly Row[]): Generator<ExcerptCase> {
  for (const { id, log: path, start_line, end_line } of rows) {
    const log = readBytes(join(folder, path));
    const lines = log.toString('utf8').split('\n');
    const marked = toLineNumbers([[start_line, end_line]], lines.length);
    yield {
      id,
      log,
      score(prediction) {
        const { success, recall, precision } = scoreExcerpt(
          lines,
          toLineNumbers(prediction.lines, lines.length),
          marked,
        );
        return { success, recall, precision, cause: marked.has(prediction.top ?? 0) ? 1 : 0 };
      },
    };
  }
}
