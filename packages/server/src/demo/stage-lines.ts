import { z } from 'zod';
import type { ProgressEvent } from '../progress.js';

/** What is read of the details that stages tell; each stage tells its own. */
const detailSchema = z.object({
  status: z.string().optional(),
  eventIds: z.array(z.string()).optional(),
  logLines: z.number().optional(),
  logBytes: z.number().optional(),
  excerpts: z.number().optional(),
  gaps: z.array(z.string()).optional(),
  verdict: z.string().optional(),
  confidence: z.number().optional(),
  told: z.number().optional(),
});

/** One line for a stage as it happens; undefined for what a spectator need not see. */
export function toStageLine({ stage, detail }: ProgressEvent): string | undefined {
  const parsed = detailSchema.safeParse(detail ?? {});
  const about = parsed.success ? parsed.data : {};
  switch (stage) {
    case 'received':
      return 'received     signature checked, committed, answered 202';
    case 'parsed':
      return `parsed       ${plural(about.eventIds?.length ?? 0, 'event')}`;
    case 'understood':
      return `understood   ${[
        `${plural(about.logLines ?? 0, 'log line')} read (${toKilobytes(about.logBytes ?? 0)})`,
        `${plural(about.excerpts ?? 0, 'excerpt')} kept`,
        ...(about.gaps ?? []),
      ].join(', ')}`;
    case 'analyzed':
      return `analyzed     ${toVerdict(about)}, every quote looked up`;
    case 'notified':
      return `notified     ${plural(about.told ?? 0, 'destination')}`;
    default:
      return undefined;
  }
}

function toVerdict({ verdict, confidence = 0 }: z.output<typeof detailSchema>): string {
  return verdict === 'inconclusive' ? 'inconclusive' : `explained, ${Math.round(confidence * 100)} % sure`;
}

/** `1 line`, `2 lines`. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** `12 kB`, never 0 for something. */
function toKilobytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en')} kB`;
}
