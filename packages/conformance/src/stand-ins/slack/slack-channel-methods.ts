import { refusal, type SlackAnswer, type SlackArguments, type SlackMethod } from './slack-answer.js';
import { findChannelById, replace, type SlackChannel, type SlackWorld } from './slack-world.js';

/** The methods about channels. */
export const channelMethods: Readonly<Record<string, SlackMethod>> = {
  'conversations.list': { scope: 'channels:read', call: listChannels },
  'conversations.info': { scope: 'channels:read', call: showChannel },
  'conversations.join': { scope: 'channels:join', call: joinChannel },
};

function listChannels(world: SlackWorld, given: SlackArguments): SlackAnswer {
  const limit = Math.min(Math.max(Number(given.limit ?? 100) || 100, 1), 1000);
  const start = Number(given.cursor ?? 0);
  if (!Number.isInteger(start) || start < 0) return refusal('invalid_cursor');
  const seen = world.channels.filter(({ isPrivate, isMember }) => isPrivate !== true || isMember !== false);
  const page = seen.slice(start, start + limit);
  const next = start + limit < seen.length ? String(start + limit) : '';
  return { ok: true, channels: page.map(toWire), response_metadata: { next_cursor: next } };
}

function showChannel(world: SlackWorld, given: SlackArguments): SlackAnswer {
  const channel = findChannelById(world, given.channel);
  return channel ? { ok: true, channel: toWire(channel) } : refusal('channel_not_found');
}

function joinChannel(world: SlackWorld, given: SlackArguments): SlackAnswer {
  const channel = findChannelById(world, given.channel);
  if (!channel || channel.isPrivate === true) return refusal('channel_not_found');
  if (channel.isArchived === true) return refusal('is_archived');
  return { ok: true, channel: toWire(replace(world.channels, channel, { isMember: true })) };
}

function toWire({
  id,
  name,
  isMember,
  isPrivate,
  isArchived,
}: SlackChannel): Readonly<Record<string, unknown>> {
  return {
    id,
    name,
    is_channel: true,
    is_member: isMember !== false,
    is_private: isPrivate === true,
    is_archived: isArchived === true,
  };
}
