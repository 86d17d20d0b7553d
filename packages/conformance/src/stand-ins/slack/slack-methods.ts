import { refusal, type SlackAnswer, type SlackArguments, type SlackMethod } from './slack-answer.js';
import { channelMethods } from './slack-channel-methods.js';
import { toContent } from './slack-content.js';
import {
  botUser,
  findChannel,
  findChannelById,
  replace,
  type SlackChannel,
  type SlackContent,
  type SlackMessage,
  type SlackWorld,
} from './slack-world.js';

const maxPostLength = 40_000;
const maxUpdateLength = 4_000;

/** The methods that the stand-in speaks. */
export const slackMethods: Readonly<Record<string, SlackMethod>> = {
  'auth.test': { call: authTest },
  'chat.postMessage': { scope: 'chat:write', call: postMessage },
  'chat.update': { scope: 'chat:write', call: updateMessage },
  'chat.getPermalink': { call: getPermalink },
  ...channelMethods,
};

function authTest(): SlackAnswer {
  const { id, name, botId, team } = botUser;
  const url = 'https://stand-in.slack.com/';
  return { ok: true, url, team: 'Stand-in', user: name, team_id: team, user_id: id, bot_id: botId };
}

function postMessage(world: SlackWorld, given: SlackArguments): SlackAnswer {
  const channel = findChannel(world, given.channel);
  const refused = refuseChannel(world, channel);
  if (refused || !channel) return refused ?? refusal('channel_not_found');
  const parsed = toContent(given, maxPostLength);
  if ('refused' in parsed) return parsed.refused;
  const shown: ReadonlySet<string> = new Set(['channel', 'text', 'blocks', 'metadata', 'token']);
  const others = Object.fromEntries(Object.entries(given).filter(([name]) => !shown.has(name)));
  const message: SlackMessage = {
    channel: channel.id,
    ts: world.nextTs(),
    ...(given.thread_ts !== undefined && { thread_ts: given.thread_ts }),
    ...parsed.content,
    arguments: others,
    edits: [],
  };
  world.messages.push(message);
  return { ok: true, channel: channel.id, ts: message.ts, message: toWire(message) };
}

function updateMessage(world: SlackWorld, given: SlackArguments): SlackAnswer {
  const channel = findChannelById(world, given.channel);
  if (!channel) return refusal('channel_not_found');
  if (channel.isArchived === true) return refusal('is_archived');
  const message = world.messages.find(({ channel: id, ts }) => id === channel.id && ts === given.ts);
  if (!message) return refusal('message_not_found');
  if (Date.now() - Number(message.ts) * 1000 > world.editWindowMs) return refusal('edit_window_closed');
  const parsed = toContent(given, maxUpdateLength);
  if ('refused' in parsed) return parsed.refused;
  const { text, blocks, metadata } = message;
  const before: SlackContent = { text, blocks, ...(metadata !== undefined && { metadata }) };
  const edited = replace(world.messages, message, { ...parsed.content, edits: [...message.edits, before] });
  return { ok: true, channel: channel.id, ts: edited.ts, text: edited.text, message: toWire(edited) };
}

function getPermalink(world: SlackWorld, given: SlackArguments): SlackAnswer {
  const channel = findChannelById(world, given.channel);
  if (!channel) return refusal('channel_not_found');
  const ts = given.message_ts;
  const message = world.messages.find((one) => one.channel === channel.id && one.ts === ts);
  if (!message) return refusal('message_not_found');
  const permalink = `https://stand-in.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}`;
  return { ok: true, channel: channel.id, permalink };
}

function refuseChannel(world: SlackWorld, channel: SlackChannel | undefined): SlackAnswer | undefined {
  if (!channel) return refusal('channel_not_found');
  if (channel.isArchived === true) return refusal('is_archived');
  if (channel.isMember !== false) return undefined;
  if (channel.isPrivate === true) return refusal('channel_not_found'); // a private channel is not even seen
  return world.scopes.includes('chat:write.public') ? undefined : refusal('not_in_channel');
}

function toWire({ text, blocks, ts, thread_ts, edits }: SlackMessage): Readonly<Record<string, unknown>> {
  const { id, botId, team } = botUser;
  const edited = edits.length > 0 ? { edited: { user: id, ts } } : {};
  return {
    type: 'message',
    subtype: 'bot_message',
    user: id,
    bot_id: botId,
    team,
    text,
    blocks,
    ts,
    thread_ts,
    ...edited,
  };
}
