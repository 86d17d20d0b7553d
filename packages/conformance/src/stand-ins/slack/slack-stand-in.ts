import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type SlackRequest, serveSlack } from './serve-slack.js';
import { createSlackFaults, type SlackFault } from './slack-faults.js';
import type { SlackChannel, SlackMessage, SlackWorld } from './slack-world.js';

/** How the workspace looks like. */
export interface SlackStandInOptions {
  /** The one token that is accepted. @default 'xoxb-stand-in' */
  readonly token?: string;
  /** @default #ci (C0CI000001), with the bot in it */
  readonly channels?: readonly SlackChannel[];
  /** @default chat:write, channels:read and channels:join */
  readonly scopes?: readonly string[];
  /** Older messages cannot be edited. @default no limit */
  readonly editWindowMs?: number;
}

/** A local server that speaks the wire format of Slack's Web API and refuses what Slack refuses. */
export interface SlackStandIn {
  /** Ends in `/api/`, as `slackApiUrl` wants it. */
  readonly url: string;
  readonly token: string;
  /** What is in the channels now, oldest first. */
  readonly messages: readonly SlackMessage[];
  /** Every call that arrived, refused ones too. */
  readonly requests: readonly SlackRequest[];
  /** Makes the next calls fail. */
  failNext(fault: SlackFault): void;
  /** Cuts every connection. Safe to call twice. */
  close(): Promise<void>;
}

/** Starts a stand-in for Slack on a free port of 127.0.0.1. */
export async function startSlackStandIn(options: SlackStandInOptions = {}): Promise<SlackStandIn> {
  const world = createWorld(options);
  const faults = createSlackFaults();
  const requests: SlackRequest[] = [];
  const server = createServer(serveSlack({ world, faults, requests }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on TCP, not on a pipe
  return {
    url: `http://127.0.0.1:${port}/api/`,
    token: world.token,
    messages: world.messages,
    requests,
    failNext: (fault) => faults.add(fault),
    async close() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function createWorld(options: SlackStandInOptions): SlackWorld {
  let count = 0;
  return {
    token: options.token ?? 'xoxb-stand-in',
    scopes: options.scopes ?? ['chat:write', 'channels:read', 'channels:join'],
    channels: [...(options.channels ?? [{ id: 'C0CI000001', name: 'ci' }])],
    messages: [],
    editWindowMs: options.editWindowMs ?? Number.POSITIVE_INFINITY,
    nextTs() {
      count += 1;
      return `${Math.floor(Date.now() / 1000)}.${String(count).padStart(6, '0')}`;
    },
  };
}
