export type { StandInApp } from './github/app-jwt.js';
export type { StandInDelivery, WebhookOptions } from './github/delivery-log.js';
export type { ScriptedFailure } from './github/failures.js';
export type { GitHubStandIn, GitHubStandInOptions } from './github/github-stand-in.js';
export type { WebhookPayloadOptions } from './github/payloads/webhook.js';
export type { StandInRequest } from './github/serve.js';
export type { StandInJob, StandInRun, StandInStep } from './github/stand-in-run.js';
export { startGitHubStandIn } from './github/start-github-stand-in.js';
export type {
  GitHubAnnotationInput,
  GitHubChangesInput,
  GitHubCommitInput,
  GitHubConclusion,
  GitHubFileInput,
  GitHubJobInput,
  GitHubPullRequestInput,
  GitHubRunInput,
  GitHubStepInput,
} from './github/world-input.js';
export { checkBlocks as checkSlackBlocks } from './slack/check-blocks.js';
export { type RenderSlackOptions, renderSlackMessage } from './slack/render-slack-message.js';
export type { SlackRequest } from './slack/serve-slack.js';
export type { SlackFault } from './slack/slack-faults.js';
export { type SlackStandIn, type SlackStandInOptions, startSlackStandIn } from './slack/slack-stand-in.js';
export type { SlackBlock, SlackChannel, SlackContent, SlackMessage } from './slack/slack-world.js';
