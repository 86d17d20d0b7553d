import {
  type GitHubStandIn,
  type SlackStandIn,
  type SlackStandInOptions,
  type StandInRun,
  startGitHubStandIn,
  startSlackStandIn,
} from '@opsaicortex/conformance/stand-ins';
import type { ProgressEvent } from '../progress.js';
import type { RunningServer, StartServerOptions } from '../running-server.js';
import { startServer } from '../start-server.js';
import type { TestStorage } from './storages.js';

/** A GitHub, a Slack and a server between them. */
export interface TestWorld {
  readonly github: GitHubStandIn;
  readonly slack: SlackStandIn;
  readonly server: RunningServer;
  /** Log lines of the server so far. */
  readonly logLines: readonly string[];
  /** Has GitHub send the `workflow_run` webhook of a run, and returns the delivery's id. */
  sendRun(run: StandInRun, deliveryId?: string): Promise<string>;
  /** Resolves when a delivery has reached its end. */
  settled(deliveryId: string): Promise<ProgressEvent>;
  /** Calls the API with the admin token. */
  api(
    path: string,
    method?: string,
  ): Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
  close(): Promise<void>;
}

/** Accepted by the server, used by the stand-in. */
export const webhookSecret = 'stand-in-webhook-secret';
export const adminToken = 'stand-in-admin-token';
const githubToken = 'stand-in-github-token';

/** The variables that connect a server to the stand-ins. */
export function toEnvironment(
  github: GitHubStandIn,
  slack: SlackStandIn,
  storage: TestStorage,
): Readonly<Record<string, string>> {
  return {
    PORT: '0',
    HOST: '127.0.0.1',
    GITHUB_WEBHOOK_SECRET: webhookSecret,
    GITHUB_TOKEN: githubToken,
    GITHUB_API_URL: github.url,
    SLACK_BOT_TOKEN: slack.token,
    SLACK_CHANNEL: '#ci',
    SLACK_API_URL: slack.url,
    OPSAICORTEX_ADMIN_TOKEN: adminToken,
    ...storage.environment,
  };
}

/** Starts the stand-ins. */
export async function startStandIns(slackOptions: SlackStandInOptions = {}) {
  const [github, slack] = await Promise.all([
    startGitHubStandIn({ token: githubToken }),
    startSlackStandIn(slackOptions),
  ]);
  return { github, slack };
}

/** Starts everything. Retries come fast. */
export async function startWorld(
  storage: TestStorage,
  options: Omit<StartServerOptions, 'log'> = {},
  slackOptions: SlackStandInOptions = {},
): Promise<TestWorld> {
  const { github, slack } = await startStandIns(slackOptions);
  const logLines: string[] = [];
  const server = await startServer({
    retry: { attempts: 3, baseDelayMs: 20, maxDelayMs: 100 },
    intervals: { parseMs: 100, reconcileMs: 500 },
    ...storage.options,
    ...options,
    log: { write: (line) => void logLines.push(line) },
    environment: { ...toEnvironment(github, slack, storage), ...options.environment },
  });
  const settled = trackSettled(server);
  return {
    ...{ github, slack, server, logLines, settled },
    async sendRun(run, deliveryId) {
      const options = { secret: webhookSecret, ...(deliveryId !== undefined && { deliveryId }) };
      const sent = await github.deliver(
        `${server.url}/webhooks/github`,
        'workflow_run',
        github.webhookPayload(run),
        options,
      );
      if (sent.statusCode !== 202)
        throw new Error(`The server answered ${sent.statusCode}: ${sent.responseBody}`);
      return sent.guid;
    },
    async api(path, method = 'GET') {
      const answer = await fetch(`${server.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${adminToken}` },
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    },
    async close() {
      await server.close();
      await Promise.all([github.close(), slack.close()]);
    },
  };
}

/** Remembers which deliveries have ended, so that waiting may begin before or after. */
function trackSettled(server: RunningServer): (deliveryId: string) => Promise<ProgressEvent> {
  const ended = new Map<string, ProgressEvent>();
  const waiting = new Map<string, ((event: ProgressEvent) => void)[]>();
  server.onProgress((event) => {
    if (event.stage !== 'done' && event.stage !== 'failed') return;
    ended.set(event.deliveryId, event);
    for (const resolve of waiting.get(event.deliveryId) ?? []) resolve(event);
    waiting.delete(event.deliveryId);
  });
  return async (deliveryId) => {
    const event = ended.get(deliveryId);
    ended.delete(deliveryId);
    if (event !== undefined) return event;
    return new Promise((resolve) => {
      waiting.set(deliveryId, [
        ...(waiting.get(deliveryId) ?? []),
        (late) => {
          ended.delete(deliveryId);
          resolve(late);
        },
      ]);
    });
  };
}
