import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type GitHubStandIn,
  renderSlackMessage,
  type SlackMessage,
  type SlackStandIn,
  startGitHubStandIn,
  startSlackStandIn,
} from '@opsaicortex/conformance/stand-ins';
import { OpsError } from '@opsaicortex/core';
import { loadScenario, type Scenario } from '@opsaicortex/scenarios';
import type { RunningServer } from '../running-server.js';
import { startServer } from '../start-server.js';
import { type DemoOutcome, toFindings } from './findings.js';
import { playScenario } from './play-scenario.js';
import { printTable } from './print-table.js';
import { toStageLine } from './stage-lines.js';

/** What to show, and where. */
export interface DemoOptions {
  /** Names of recorded runs, in the order in which they are played. */
  readonly scenarios: readonly string[];
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly print: (text: string) => void;
}

/** One scenario that was played, and the message that people got. */
export interface ShownScenario {
  readonly scenario: Scenario;
  readonly outcome: DemoOutcome;
  readonly message: SlackMessage;
}

/** A demo that has been shown and still runs. */
export interface RunningDemo {
  readonly shown: readonly ShownScenario[];
  readonly server: RunningServer;
  readonly dataDirectory: string;
  close(): Promise<void>;
}

/** The whole way on recorded real input: a real server, real HTTP, real clients; GitHub and Slack are stand-ins. */
export async function runDemo(options: DemoOptions): Promise<RunningDemo> {
  const scenarios = options.scenarios.map((name) => loadScenario(name));
  const secret = randomBytes(24).toString('hex');
  const [github, slack] = await Promise.all([
    startGitHubStandIn({ token: 'demo-token' }),
    startSlackStandIn(),
  ]);
  const dataDirectory = await mkdtemp(join(tmpdir(), 'opsaicortex-demo-'));
  const closeAround = async (): Promise<void> => {
    await Promise.all([github.close(), slack.close()]);
    await rm(dataDirectory, { recursive: true, force: true });
  };
  try {
    options.print('Starting the server, with its own database in a temporary folder …');
    const startedAt = performance.now();
    const environment = toEnvironment({ github, slack, secret, dataDirectory });
    const server = await startServer({ environment });
    options.print(`Listening on ${server.url} after ${toSeconds(performance.now() - startedAt)}.`);
    const shown: ShownScenario[] = [];
    for (const scenario of scenarios)
      shown.push(await show(options, { server, github, slack, secret }, scenario));
    return { shown, server, dataDirectory, close: () => server.close().finally(closeAround) };
  } catch (error) {
    await closeAround();
    throw error;
  }
}

interface Setting {
  readonly server: RunningServer;
  readonly github: GitHubStandIn;
  readonly slack: SlackStandIn;
  readonly secret: string;
}

async function show(options: DemoOptions, setting: Setting, scenario: Scenario): Promise<ShownScenario> {
  const { print, width, color } = options;
  const about = [scenario.name, `${scenario.title} (recorded with ${scenario.tool})`] as const;
  print(`\n${printTable([about], width)}\n`);
  const startedAt = performance.now();
  const onStage = (event: Parameters<typeof toStageLine>[0]): void => {
    const line = toStageLine(event);
    if (line !== undefined) print(`  ✓ ${toSeconds(performance.now() - startedAt).padStart(7)}  ${line}`);
  };
  const outcome = await playScenario({ ...setting, onStage }, scenario);
  const message = setting.slack.messages.at(-1);
  print(`\n── #ci in Slack ${'─'.repeat(Math.max(0, width - 16))}`);
  if (!message) throw new OpsError('unavailable', 'No message reached Slack.', { adapter: 'demo' });
  print(renderSlackMessage(message, { color, width }));
  print(`${'─'.repeat(width)}\n`);
  print(printTable(toFindings(outcome), width));
  return { scenario, outcome, message };
}

function toEnvironment(
  parts: Omit<Setting, 'server'> & { readonly dataDirectory: string },
): Record<string, string> {
  const { github, slack, secret, dataDirectory } = parts;
  return {
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: dataDirectory,
    GITHUB_WEBHOOK_SECRET: secret,
    GITHUB_TOKEN: 'demo-token',
    GITHUB_API_URL: github.url,
    SLACK_BOT_TOKEN: slack.token,
    SLACK_CHANNEL: '#ci',
    SLACK_API_URL: slack.url,
  };
}

function toSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
