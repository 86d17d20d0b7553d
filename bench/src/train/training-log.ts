import { atOnce } from '../../../packages/logs/src/excerpts/in-turns.js';
import { rankSignals } from '../../../packages/logs/src/excerpts/rank-signals.js';
import { toFailurePlace, toFoundLines } from '../../../packages/logs/src/excerpts/relevance/found-lines.js';
import { type KeptLines, toKeptLines } from '../../../packages/logs/src/excerpts/relevance/kept-lines.js';
import { createLineRows, type LineRows } from '../../../packages/logs/src/excerpts/relevance/line-rows.js';
import { createLogAnalysis, type Findings } from '../../../packages/logs/src/understand/log-analysis.js';
import { type MarkedLog, markedLines } from './marked-log.js';

/** The rows of all lines, one after the other. */
interface LineTable extends Pick<LineRows, 'width' | 'ownWidth'> {
  readonly values: Float32Array;
}

/** What is learned from one log. */
export interface TrainingLog {
  readonly source: MarkedLog;
  readonly findings: Findings;
  readonly lines: KeptLines;
  readonly table: LineTable;
  /** Whether each kept line is marked. */
  readonly isMarked: readonly boolean[];
}

const CHUNK_BYTES = 64 * 1024;

/** Reads a log as the package does, up to where lines are weighed. */
export function toTrainingLog(source: MarkedLog): TrainingLog {
  const analysis = createLogAnalysis({ tailLines: 250, maxLineBytes: 16 * 1024 });
  for (let offset = 0; offset < source.log.length; offset += CHUNK_BYTES)
    analysis.push(source.log.subarray(offset, offset + CHUNK_BYTES));
  const findings = analysis.finish();
  const { signals, steps, lineCount, failedStep, kept } = findings;
  const ranked = rankSignals(signals, steps, lineCount, failedStep);
  const lines = atOnce(toKeptLines(kept));
  const table = toLineTable(
    lines.numbers.length,
    createLineRows(lines, toFoundLines(findings, ranked), toFailurePlace(findings)),
  );
  const marked = markedLines(source);
  return {
    source,
    findings,
    lines,
    table,
    isMarked: Array.from(lines.numbers, (number) => marked.has(number)),
  };
}

function toLineTable(count: number, { width, ownWidth, rowOf }: LineRows): LineTable {
  const values = new Float32Array(count * width);
  for (let index = 0; index < count; index += 1) values.set(rowOf(index), index * width);
  return { values, width, ownWidth };
}
