import { OpsError } from '../errors/ops-error.js';

/** What is wrong with a template, and where. */
export interface TemplateProblem {
  readonly problem: string;
  /** From 1. */
  readonly line?: number | undefined;
  /** The field or helper as the template writes it. */
  readonly field?: string | undefined;
  readonly cause?: unknown;
}

/** A `configuration` error whose adapter is the template's name and whose message names line and field. */
export function templateError(name: string, { problem, line, field, cause }: TemplateProblem): OpsError {
  const place = [line === undefined ? '' : `line ${line}`, field === undefined ? '' : `{{${field}}}`];
  const where = place.filter((part) => part !== '').join(', ');
  return new OpsError('configuration', where === '' ? problem : `Template ${where}: ${problem}`, {
    adapter: name,
    ...(cause !== undefined && { cause }),
  });
}
