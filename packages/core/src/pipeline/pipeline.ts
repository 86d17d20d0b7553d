import type { Notification, OpsEvent, Reasoner, Sink, Source } from '../spec/v1/index.js';

/** A notification before its body is written for one sink. */
export type NotificationDraft = Omit<Notification, 'body'>;

/** One place that is told, and when. */
export interface NotifyRoute {
  readonly sink: Sink;
  /** @default always */
  readonly when?: ((notification: NotificationDraft) => boolean) | undefined;
}

/** What a user writes. */
export interface PipelineDeclaration {
  /** Lower-case words joined by hyphens, such as `ci-triage`. */
  readonly name: string;
  readonly sources: readonly [Source, ...Source[]];
  /**
   * Which events deserve an explanation.
   * @default finished runs with the result failure, timeout or error
   */
  readonly when?: ((event: OpsEvent) => boolean) | undefined;
  readonly reasoner: Reasoner;
  readonly notify: readonly NotifyRoute[];
}

/** A checked declaration. Nothing has been started. */
export interface Pipeline extends PipelineDeclaration {
  readonly when: (event: OpsEvent) => boolean;
}
