import { join } from 'node:path';
import { toLineNumbers } from './excerpt-score.js';
import type { LogSet } from './log-set.js';
import { type ExcerptCase, measureExcerpts } from './measure-excerpts.js';
import { BUDGETS } from './predict-excerpt.js';
import { inFold, readBytes, readRows } from './read-cases.js';

interface Row {
  readonly id: string;
  readonly log: string;
  readonly log_lines: number;
  /** 0 or missing where no line is the right one. */
  readonly match_line?: number | null;
}

/** PyTorch's log classifier: the one line that should be shown, among confusers. */
export const pytorch: LogSet = {
  name: 'pytorch-log-classifier',
  async measure({ folder, fold }) {
    const rows = inFold(readRows<Row>(folder, 'expected'), fold).filter((row) => row.match_line);
    const measured = await measureExcerpts('pytorch-log-classifier', toCases(folder, rows), BUDGETS, 100);
    return { ...measured, scored: rows.length };
  },
};

function* toCases(folder: string, rows: readonly Row[]): Generator<ExcerptCase> {
  for (const { id, log, log_lines, match_line } of rows) {
    const wanted = match_line ?? 0;
    yield {
      id,
      log: readBytes(join(folder, log)),
      score: ({ top, lines }) => ({
        top1: top === wanted ? 1 : 0,
        kept: toLineNumbers(lines, log_lines + 1).has(wanted) ? 1 : 0,
      }),
    };
  }
}
