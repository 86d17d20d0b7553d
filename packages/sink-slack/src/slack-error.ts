import { OpsError, type OpsErrorCode } from '@opsaicortex/core';
import { z } from 'zod';

/** Slack's words (https://docs.slack.dev/reference/methods/chat.postMessage#errors) for what is not just `rejected`. */
const codes: ReadonlyMap<string, OpsErrorCode> = new Map(
  Object.entries({
    invalid_auth: 'authentication',
    not_authed: 'authentication',
    account_inactive: 'authentication',
    token_revoked: 'authentication',
    token_expired: 'authentication',
    missing_scope: 'authentication',
    no_permission: 'authentication',
    not_allowed_token_type: 'authentication',
    access_denied: 'authentication',
    org_login_required: 'authentication',
    team_access_not_granted: 'authentication',
    ratelimited: 'rate_limited',
    rate_limited: 'rate_limited',
    message_limit_exceeded: 'rate_limited',
    internal_error: 'unavailable',
    fatal_error: 'unavailable',
    service_unavailable: 'unavailable',
    request_timeout: 'unavailable',
    team_added_to_org: 'unavailable',
  } satisfies Record<string, OpsErrorCode>),
);

/** Only what is read of a refusal. */
const refusalSchema = z.object({
  data: z.object({
    error: z.string(),
    needed: z.string().optional().catch(undefined),
    response_metadata: z
      .object({
        messages: z.array(z.string()).optional().catch(undefined),
        retryAfter: z.number().optional().catch(undefined),
      })
      .optional()
      .catch(undefined),
  }),
});

/**
 * Turns whatever a call threw into an `OpsError`. The SDK's own errors hold bodies and headers, so they are not
 * kept as the cause: a new error with Slack's word stands in for them.
 */
export function toOpsError(error: unknown, channel: string): OpsError {
  const known = findOpsError(error);
  if (known) return known;
  const refusal = refusalSchema.safeParse(error);
  if (!refusal.success) return new OpsError('unavailable', 'The call failed.', { adapter: 'slack' });
  const { error: word, needed, response_metadata: metadata } = refusal.data.data;
  const name = toName(word) ?? 'unknown';
  const retryAfterMs = metadata?.retryAfter === undefined ? undefined : metadata.retryAfter * 1000;
  const message = `Slack refused: ${name}. ${adviceFor(name, channel, toName(needed), metadata?.messages ?? [])}`;
  return new OpsError(codes.get(name) ?? 'rejected', message.trim(), {
    adapter: 'slack',
    status: 200,
    retryAfterMs,
    cause: new Error(`Slack answered ${name}.`),
  });
}

function adviceFor(
  name: string,
  channel: string,
  needed: string | undefined,
  messages: readonly string[],
): string {
  const advice: Readonly<Record<string, string>> = {
    not_in_channel: `Invite the bot: write "/invite @<name of the app>" in ${channel}, or give it the scope chat:write.public.`,
    channel_not_found: `There is no ${channel} that the bot can see: check the name, and invite the bot if it is private.`,
    is_archived: `${channel} is archived: unarchive it or configure another one.`,
    missing_scope: `Add the scope ${needed ?? 'chat:write'} to the app and install it again.`,
    message_not_found: 'The message to edit is gone: somebody deleted it.',
    cant_update_message: 'The message to edit is not from this bot.',
    edit_window_closed: 'The workspace does not allow editing messages of this age.',
    invalid_auth: 'Check the bot token: it starts with xoxb-.',
    not_authed: 'There is no token: give the bot token, which starts with xoxb-.',
    account_inactive: 'The app was removed or its owner was deactivated: install it again.',
    token_revoked: 'The app was removed or its token was revoked: install it again.',
  };
  const pointers = messages.flatMap((text) => /json-pointer:(\/[a-z0-9_/]{1,80})/.exec(text)?.[1] ?? []);
  const where = pointers.length > 0 ? `At ${pointers.slice(0, 3).join(', ')}.` : '';
  return Object.hasOwn(advice, name) ? (advice[name] ?? where) : where;
}

/** A word of Slack's, or nothing: an answer may echo what it was sent. */
function toName(word: string | undefined): string | undefined {
  return word !== undefined && /^[a-z][a-z0-9_.:]{1,59}$/.test(word) && !word.includes('xox')
    ? word
    : undefined;
}

function findOpsError(error: unknown): OpsError | undefined {
  for (let current = error, depth = 0; depth < 8; depth += 1) {
    if (OpsError.isInstance(current)) return current;
    current = current instanceof Error ? current.cause : undefined;
  }
  return undefined;
}
