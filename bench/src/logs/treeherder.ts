import { join } from 'node:path';
import { scoreExcerpt, toLineNumbers } from './excerpt-score.js';
import type { LogSet } from './log-set.js';
import { type ExcerptCase, measureExcerpts } from './measure-excerpts.js';
import { inFold, readBytes, readRows } from './read-cases.js';

interface Row {
  readonly id: string;
  readonly log: string;
  readonly errors: readonly { readonly line_number: number }[];
}

/** Firefox logs are long and have dozens of errors, so the budget is larger. */
const BUDGETS = [100, 200, 400] as const;

/** Mozilla's Treeherder: Firefox logs and the error lines that its parser finds in them. */
export const treeherder: LogSet = {
  name: 'treeherder',
  async measure({ folder, fold }) {
    const rows = inFold(readRows<Row>(folder, 'expected'), fold);
    const measured = await measureExcerpts('treeherder', toCases(folder, rows), BUDGETS, 400);
    return { ...measured, scored: rows.length };
  },
};

function* toCases(folder: string, rows: readonly Row[]): Generator<ExcerptCase> {
  for (const { id, log: path, errors } of rows) {
    const log = readBytes(join(folder, path));
    const lines = log.toString('utf8').split('\n');
    const marked = new Set(errors.map(({ line_number }) => line_number));
    yield {
      id,
      log,
      score(prediction) {
        const kept = toLineNumbers(prediction.lines, lines.length);
        const { lineShare, recall } = scoreExcerpt(lines, kept, marked);
        return { lineShare, recall, keptLines: kept.size };
      },
    };
  }
}
