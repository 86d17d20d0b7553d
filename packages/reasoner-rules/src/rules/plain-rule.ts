import type { Failure } from '../failure/failure.js';
import { quoted } from '../text/quoted.js';
import { atPlace } from './at-place.js';
import type { FailureRule } from './failure-rule.js';
import { toFix } from './to-fix.js';

/** A rule whose words need no more than the message of the log. */
export interface PlainRule {
  readonly kind: string;
  /** Ids of rules of the logs package. @default every rule of the kind */
  readonly rules?: readonly string[];
  /** Stands before the message in the title. */
  readonly title: string;
  /** What it means, in a sentence or two. */
  readonly meaning: string;
  readonly fixes: readonly { readonly title: string; readonly detail: string; readonly command?: string }[];
}

/** Makes a rule of it. */
export function toRule({ kind, rules, title, meaning, fixes }: PlainRule): FailureRule {
  return {
    kind,
    when: ({ rule }) => rules === undefined || rules.includes(rule),
    title: (failure) => `${title}: ${failure.message}${atPlace(failure)}`,
    rootCause: (failure) => `${meaning} The log says ${quoted(failure.message, 240)}${place(failure)}.`,
    fixes: () => fixes.map((fix) => toFix(fix.title, fix.detail, fix.command)),
  };
}

function place(failure: Failure): string {
  return atPlace(failure, 'at');
}
