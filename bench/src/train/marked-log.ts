import { join } from 'node:path';
import { type LineRange, toLineNumbers } from '../logs/excerpt-score.js';
import { readBytes, readRows } from '../logs/read-cases.js';

/** A log in which people marked the lines that say why. */
export interface MarkedLog {
  readonly set: string;
  /** Logs of one project resemble each other: they are learned from together or not at all. */
  readonly project: string;
  readonly log: Buffer;
  readonly passingLog?: Buffer;
  readonly marked: readonly LineRange[];
}

interface Row {
  readonly id: string;
  readonly log: string;
  readonly repo: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly fail: string;
  readonly pass: string;
  readonly annotator1: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
  readonly errors: readonly { readonly line_number: number }[];
  readonly match_line?: number | null;
  readonly ground_truth: {
    readonly required_signals: readonly { readonly evidence_lines?: readonly LineRange[] | null }[];
  };
}

/** What a row of each set says; the rows are true to the README of their set. */
const readers: Readonly<Record<string, (row: Row, folder: string) => Omit<MarkedLog, 'set'>>> = {
  logchunks: ({ repo, log, start_line, end_line }, folder) => ({
    project: repo,
    log: readBytes(join(folder, log)),
    marked: [[start_line, end_line]],
  }),
  cidiff: ({ id, fail, pass, annotator1 }, folder) => ({
    project: /run\d+/.test(id) ? 'terraform' : id.replace(/_\d+$/, ''),
    log: withPlainEnds(readBytes(join(folder, fail))),
    passingLog: withPlainEnds(readBytes(join(folder, pass))),
    marked: annotator1.filter(({ kind }) => kind === 'error').map(({ start, end }) => [start, end]),
  }),
  treeherder: ({ id, log, errors }, folder) => ({
    project: id,
    log: readBytes(join(folder, log)),
    marked: errors.map(({ line_number }) => [line_number, line_number]),
  }),
  'pytorch-log-classifier': ({ id, log, match_line }, folder) => ({
    project: id,
    log: readBytes(join(folder, log)),
    marked: match_line ? [[match_line, match_line]] : [],
  }),
  'logdx-ci': ({ id, log, ground_truth }, folder) => ({
    project: id,
    log: readBytes(join(folder, log)),
    marked: ground_truth.required_signals.flatMap(({ evidence_lines }) => evidence_lines ?? []),
  }),
};

/** Every marked log of the development halves below `data`. */
export function* readMarkedLogs(data: string): Generator<MarkedLog> {
  for (const [set, read] of Object.entries(readers)) {
    const folder = join(data, set, 'dev');
    for (const row of readRows<Row>(folder, 'expected')) {
      const log = read(row, folder);
      if (log.marked.length > 0) yield { set, ...log };
    }
  }
}

/** The numbers of the marked lines. */
export function markedLines({ marked }: MarkedLog): ReadonlySet<number> {
  return toLineNumbers(marked, Number.POSITIVE_INFINITY);
}

/** In CiDiff "\r" ends a line, too. */
function withPlainEnds(log: Buffer): Buffer {
  return Buffer.from(log.toString('utf8').replace(/\r\n?/g, '\n'));
}
