import { createHash } from 'node:crypto';
import type { TrainingLog } from './training-log.js';

/** Logs to measure with, and those of all other projects, to learn from. */
export interface LogFold {
  readonly inside: readonly TrainingLog[];
  readonly outside: readonly TrainingLog[];
}

const FOLDS = 5;

/** Parts the logs by project, in an order that is the same every time. */
export function toFolds(logs: readonly TrainingLog[]): readonly LogFold[] {
  const keyOf = (project: string): string => createHash('sha256').update(project).digest('hex');
  const projects = [...new Set(logs.map(({ source }) => source.project))].sort((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : 1,
  );
  const foldOf = new Map(projects.map((project, place) => [project, place % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => ({
    inside: logs.filter(({ source }) => foldOf.get(source.project) === fold),
    outside: logs.filter(({ source }) => foldOf.get(source.project) !== fold),
  }));
}
