/** A Block Kit block as it came over the wire. */
export type SlackBlock = Readonly<Record<string, unknown>>;

/** What a message showed at one time. */
export interface SlackContent {
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  readonly metadata?: unknown;
}

/** A message that Slack took. */
export interface SlackMessage extends SlackContent {
  /** Channel id. */
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  /** Other arguments that it was posted with, such as `unfurl_links`. */
  readonly arguments: Readonly<Record<string, string>>;
  /** What it showed before each edit, oldest first. */
  readonly edits: readonly SlackContent[];
}

/** A channel of the workspace. */
export interface SlackChannel {
  readonly id: string;
  /** Without `#`. */
  readonly name: string;
  /** Whether the bot was invited. @default true */
  readonly isMember?: boolean;
  /** @default false */
  readonly isPrivate?: boolean;
  /** @default false */
  readonly isArchived?: boolean;
}

/** The workspace: who may do what, and what was said. */
export interface SlackWorld {
  readonly token: string;
  readonly scopes: readonly string[];
  readonly channels: SlackChannel[];
  readonly messages: SlackMessage[];
  /** Messages older than this cannot be edited. */
  readonly editWindowMs: number;
  /** A new timestamp, unique in the workspace, as Slack writes it. */
  nextTs(): string;
}

/** The user that the bot's messages come from. */
export const botUser = { id: 'U0BOT00001', name: 'opsaicortex', botId: 'B0BOT00001', team: 'T0TEAM0001' };

/** A channel by its id. */
export function findChannelById(world: SlackWorld, id: string | undefined): SlackChannel | undefined {
  return world.channels.find((channel) => channel.id === id);
}

/** A channel by id, `#name` or `name`, as `chat.postMessage` takes it. */
export function findChannel(world: SlackWorld, nameOrId: string | undefined): SlackChannel | undefined {
  const name = nameOrId?.replace(/^#/, '');
  return findChannelById(world, nameOrId) ?? world.channels.find((channel) => channel.name === name);
}

/** Replaces an item of a list of the world by a changed one. */
export function replace<Item extends object>(items: Item[], item: Item, change: Partial<Item>): Item {
  const changed = { ...item, ...change };
  items.splice(items.indexOf(item), 1, changed);
  return changed;
}
