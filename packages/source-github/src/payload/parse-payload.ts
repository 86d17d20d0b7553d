import { OpsError } from '@opsaicortex/core';
import { z } from 'zod';

/**
 * A payload in the shape that is read of it.
 * @throws OpsError `invalid_payload`, naming the field
 */
export function parsePayload<Schema extends z.ZodType>(schema: Schema, payload: unknown): z.output<Schema> {
  const parsed = schema.safeParse(payload, { reportInput: false });
  if (parsed.success) return parsed.data;
  const problems = z.prettifyError(parsed.error);
  throw new OpsError('invalid_payload', `The payload has an unexpected shape.\n${problems}`, {
    adapter: 'github',
  });
}
