import type { Annotation, Investigation, Job } from '@opsaicortex/core';
import type { AnnotationRule } from './annotation-rule.js';
import { annotationRules } from './annotation-rules.js';
import { isTelling } from './is-telling.js';

/** An annotation that says why a job failed. */
export interface Clue {
  readonly job: Job;
  readonly annotation: Annotation;
  /** What is known of such messages; absent for a message of a tool. */
  readonly rule?: AnnotationRule | undefined;
}

/** The most telling annotation of the jobs that did not go well: one a rule knows, else one pinned to a file, else any. */
export function findClue({ jobs }: Investigation): Clue | undefined {
  const clues = jobs
    .filter(({ job }) => job.result !== 'success' && job.result !== 'skip')
    .flatMap(({ job }) => job.annotations.filter(isTelling).map((annotation) => toClue(job, annotation)));
  return (
    clues.find(({ rule }) => rule && rule.kind !== 'cancelled') ??
    clues.find(({ annotation }) => isPinned(annotation)) ??
    clues.find(({ rule }) => rule === undefined) ??
    clues[0]
  );
}

/** Pinned to a file of the project; GitHub pins its own messages to `.github`. */
export function isPinned({ path }: Annotation): boolean {
  return path !== undefined && path !== '' && path !== '.github';
}

function toClue(job: Job, annotation: Annotation): Clue {
  const text = annotation.message.slice(0, 2000);
  // A tool's message about a file may use the same words: only the vendor's own ones are known by rules.
  const rule =
    isPinned(annotation) && !/\.ya?ml$/.test(annotation.path ?? '')
      ? undefined
      : annotationRules.find(({ pattern }) => pattern.test(text));
  return { job, annotation, rule };
}
