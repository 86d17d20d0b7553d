import { OpsError } from '@opsaicortex/core';
import { z } from 'zod';

/** GitHub's ids are numbers; ours are strings. Beyond 2^53 they would be wrong, and are refused. */
export const idField = z.int().nonnegative().transform(String);

/** A time, brought to UTC. */
export const timeField = z
  .string()
  .refine((value) => !Number.isNaN(Date.parse(value)), 'is not a time')
  .transform((value) => new Date(value).toISOString());

/** A user, of whom only the login is read. */
export const userField = z.object({ login: z.string() }).nullish();

/** What every event says beside its subject. */
export const surroundingFields = {
  action: z.string(),
  repository: z.object({
    id: idField,
    full_name: z.string().regex(/^[^/\s]+\/[^/\s]+$/),
    html_url: z.string().nullish(),
    default_branch: z.string().nullish(),
  }),
  installation: z.object({ id: idField }).nullish(),
  sender: userField,
};

/**
 * The first time that is there.
 * @throws OpsError `invalid_payload`, naming the field, when none is
 */
export function toTime(field: string, ...times: readonly (string | null | undefined)[]): string {
  const time = times.find((candidate) => typeof candidate === 'string');
  if (typeof time === 'string') return time;
  throw new OpsError('invalid_payload', `The payload has no ${field}.`, { adapter: 'github' });
}

/** The installation as `RunRef.scope`. */
export function toScope(installation: { readonly id: string } | null | undefined): { scope?: string } {
  return installation ? { scope: installation.id } : {};
}

const longestText = 500;

/** The first line of text that somebody wrote, cut at 500 characters. */
export function toFirstLine(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1);
  return line.slice(0, longestText);
}

/** A link that a person may follow; undefined for anything but http and https. */
export function toPageUrl(url: string | null | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  return /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}
