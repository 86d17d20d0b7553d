import type { JobRef, PipelineRun, RunRef, RunResult } from './run.js';

interface EventBase<Type extends string> {
  /** Unique and stable across redeliveries: the deduplication key. */
  readonly id: string;
  readonly type: Type;
  /** Name of the source that produced it. */
  readonly source: string;
  /** ISO 8601: when it happened, not when it arrived. */
  readonly occurredAt: string;
}

/** A pipeline run ended. This is what makes an occurrence. */
export interface PipelineRunFinished extends EventBase<'pipeline_run.finished'> {
  readonly run: PipelineRun;
}

/** One job ended. Feeds the run it belongs to. */
export interface JobRunFinished extends EventBase<'job_run.finished'> {
  readonly job: JobRef & { readonly result: RunResult; readonly url?: string };
}

/** A deployment reached an end. */
export interface DeploymentFinished extends EventBase<'deployment.finished'> {
  readonly deployment: {
    readonly id: string;
    readonly repository: string;
    readonly environment: string;
    readonly result: RunResult;
    readonly revision: string;
    readonly ref?: string;
    readonly url?: string;
    readonly description?: string;
    readonly actor?: string;
    readonly scope?: string;
  };
}

/** Commits arrived, or a change request moved. */
export interface ChangePushed extends EventBase<'change.pushed'> {
  readonly change: {
    readonly repository: string;
    readonly revision: string;
    readonly ref: string;
    readonly title?: string;
    readonly actor?: string;
    readonly url?: string;
    readonly changeRequest?: { readonly number: number; readonly action: string };
  };
}

interface Alert {
  /** The same for the firing and the resolution of one alert. */
  readonly id: string;
  readonly title: string;
  readonly severity: 'low' | 'medium' | 'high' | 'critical';
  readonly url?: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** A monitoring system raised an alert. */
export interface AlertFired extends EventBase<'alert.fired'> {
  readonly alert: Alert;
}

/** A monitoring system closed an alert. */
export interface AlertResolved extends EventBase<'alert.resolved'> {
  readonly alert: Alert;
}

/** A person judged an insight. */
export interface FeedbackReceived extends EventBase<'feedback.received'> {
  readonly incidentId: string;
  readonly verdict: 'right' | 'wrong' | 'known_flaky';
  readonly actor: string;
  readonly comment?: string;
}

/** A person asked for something, by a button or a command. */
export interface CommandReceived extends EventBase<'command.received'> {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly actor: string;
  readonly run?: RunRef;
}

/** Everything a source can produce. Grows only by adding members. */
export type OpsEvent =
  | PipelineRunFinished
  | JobRunFinished
  | DeploymentFinished
  | ChangePushed
  | AlertFired
  | AlertResolved
  | FeedbackReceived
  | CommandReceived;
