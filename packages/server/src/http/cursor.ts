import { z } from 'zod';

/** An opaque cursor of the values that the next page starts after. */
export function toCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Reads a cursor. Undefined when it is not one of ours, or does not hold `shape`. */
export function parseCursor<Values>(cursor: string, shape: z.ZodType<Values>): Values | undefined {
  try {
    return shape.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** `limit` as every list takes it. */
export const limitSchema = z.coerce.number().int().min(1).max(200).default(50);
