import type { StandInApp } from './app-jwt.js';
import type { DeliveryLog, StandInDelivery, WebhookOptions } from './delivery-log.js';
import type { ScriptedFailure } from './failures.js';
import type {
  toWorkflowJobPayload,
  toWorkflowRunPayload,
  WebhookPayloadOptions,
} from './payloads/webhook.js';
import type { StandInRequest } from './serve.js';
import type { StandInJob, StandInRun } from './stand-in-run.js';
import type { GitHubRunInput } from './world-input.js';

/** How to start a stand-in for GitHub. */
export interface GitHubStandInOptions {
  /** @default a free one */
  readonly port?: number;
  /** The token that may read. Without token and App, everybody may. */
  readonly token?: string;
  /** The GitHub App whose JWT is accepted. */
  readonly app?: StandInApp;
  /** Where the links to logs lead: to the API's own origin, or to a second one on another port. @default 'same' */
  readonly logHost?: 'same' | 'separate';
  /** How long a link to a log is good for. @default 60_000 */
  readonly logLinkLifetimeMs?: number;
  /** @default the real clock */
  readonly now?: () => Date;
}

/** A local server that speaks the wire format of GitHub's REST API, and sends webhooks as GitHub does. */
export interface GitHubStandIn {
  /** Origin of the API, without a slash at the end. */
  readonly url: string;
  /** Origin of the links to logs. */
  readonly logUrl: string;
  /** Every request so far, in order. */
  readonly requests: readonly StandInRequest[];
  /** Every attempt to deliver a webhook, newest first. */
  deliveries(): readonly StandInDelivery[];
  /** Puts one attempt of a workflow run into the world. */
  addRun(input: GitHubRunInput): StandInRun;
  /** Makes a job's log disappear. @default 410 */
  loseLog(jobId: number, status?: 404 | 410): void;
  /** Orders a failure for the next requests whose path fits. */
  failNext(failure: ScriptedFailure): void;
  /** Uses up the primary rate limit until the given time has passed. */
  exhaustRateLimit(resetAfterMs: number): void;
  /** Answers the next requests with a secondary rate limit. @default once */
  limitSecondary(retryAfterSeconds: number, times?: number): void;
  /** The payload of a `workflow_run` webhook. */
  webhookPayload(run: StandInRun, options?: WebhookPayloadOptions): ReturnType<typeof toWorkflowRunPayload>;
  /** The payload of a `workflow_job` webhook. */
  jobWebhookPayload(
    run: StandInRun,
    job: StandInJob,
    options?: WebhookPayloadOptions,
  ): ReturnType<typeof toWorkflowJobPayload>;
  /** Sends a signed webhook and records how it went. Resolves when nobody answers, too. */
  readonly deliver: DeliveryLog['deliver'];
  /** Records a webhook that was sent while nobody was listening. */
  loseDelivery(
    event: string,
    payload: object,
    options: WebhookOptions & { readonly url?: string },
  ): StandInDelivery;
  /** Resolves when the redeliveries that were asked for have been made. */
  settle(): Promise<void>;
  /** Breaks open connections and stops. Safe to call twice. */
  close(): Promise<void>;
}
