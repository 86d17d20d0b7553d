import { z } from 'zod';
import type { Receipt, Warning } from '../spec/v1/index.js';

const warningSchema: z.ZodType<Warning> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('unsupported'), feature: z.string(), details: z.string().exactOptional() }),
  z.object({ type: z.literal('truncated'), field: z.string(), from: z.number(), to: z.number() }),
  z.object({ type: z.literal('other'), message: z.string() }),
]);

/** Checks what a sink returned, and a receipt that is read back from storage. */
export const receiptSchema: z.ZodType<Receipt> = z.object({
  messageId: z.string().min(1),
  destinationId: z.string().exactOptional(),
  url: z.string().exactOptional(),
  warnings: z.array(warningSchema),
});
