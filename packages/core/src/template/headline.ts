import type { RunResult, Transition } from '../spec/v1/index.js';
import type { NotificationContent } from './message-view.js';

const symbols: Readonly<Record<Transition, string>> = {
  started_failing: '❌',
  recurring: '❌',
  spreading: '🚨',
  resolved: '✅',
  flaky: '⚠️',
};

const verbs: Readonly<Record<RunResult, string>> = {
  success: 'passed',
  failure: 'failed',
  timeout: 'timed out',
  skip: 'was skipped',
  cancellation: 'was cancelled',
  error: 'broke',
};

/** Decoration of a headline. */
export function toSymbol(transition: Transition): string {
  return symbols[transition];
}

/** What happened, where, in one line: `CI failed on main · acme/shop`. */
export function toHeadline({ transition, run }: NotificationContent): string {
  const { pipeline, repository, ref, changeRequest } = run;
  const branch = changeRequest === undefined ? ref : `#${changeRequest.number}`;
  const place = `${branch === undefined ? '' : ` on ${branch}`} · ${repository}`;
  if (transition === 'resolved') return `Resolved: ${pipeline}${place}`;
  if (transition === 'flaky') return `${pipeline} is flaky${place}`;
  const failed = `${pipeline} ${verbs[run.result]}`;
  if (transition === 'recurring') return `${failed} again${place}`;
  return transition === 'spreading' ? `${failed}${place}, and it is spreading` : failed + place;
}

/** What has to be said before anything else: that it is over, or that nobody knows why. */
export function toNotice({ transition, insight }: NotificationContent): string | undefined {
  if (transition === 'resolved') return 'It is green again. This is what had failed:';
  if (insight.verdict === 'inconclusive') return 'The cause is not known: the evidence does not prove one.';
  if (transition === 'flaky') return 'It fails and passes without a change of the code.';
  return undefined;
}
