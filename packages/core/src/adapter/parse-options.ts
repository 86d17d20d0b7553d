import { z } from 'zod';
import { OpsError } from '../errors/ops-error.js';

/**
 * Validates an adapter's options once, at construction, and names every problem at the same time.
 * The message holds names and rules, never the values: they may be secrets.
 * @throws OpsError `configuration`
 */
export function parseOptions<Schema extends z.ZodType>(
  adapter: string,
  schema: Schema,
  options: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(options, { reportInput: false });
  if (parsed.success) return parsed.data;
  throw new OpsError('configuration', `Invalid options.\n${z.prettifyError(parsed.error)}`, { adapter });
}
