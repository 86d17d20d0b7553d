/** Something that goes wrong on purpose. */
export interface SlackFault {
  /** Such as `chat.update`. @default every method */
  readonly method?: string;
  /** Only calls that name this channel, as the call writes it. @default every channel */
  readonly channel?: string;
  /** How many calls it hits. @default 1 */
  readonly times?: number;
  /** Answers `{ ok: false, error }`; `ratelimited` with HTTP 429. */
  readonly error?: string;
  /** Answers with this HTTP status and no JSON. */
  readonly status?: number;
  /** For `ratelimited` and 429. @default 1 */
  readonly retryAfterSeconds?: number;
  /** `drop` cuts the connection, `hang` never answers, `lose_answer` does what was asked and then cuts it. */
  readonly connection?: 'drop' | 'hang' | 'lose_answer';
}

/** The faults to come. */
export interface SlackFaults {
  add(fault: SlackFault): void;
  /** The fault that hits this call, if one does. Counts it. */
  take(method: string, channel: string | undefined): SlackFault | undefined;
}

/** Faults, first scripted first hit. */
export function createSlackFaults(): SlackFaults {
  const waiting: { fault: SlackFault; left: number }[] = [];
  return {
    add: (fault) => waiting.push({ fault, left: fault.times ?? 1 }),
    take(method, channel) {
      const hit = waiting.find(
        ({ fault }) =>
          (fault.method === undefined || fault.method === method) &&
          (fault.channel === undefined || fault.channel === channel),
      );
      if (!hit) return undefined;
      hit.left -= 1;
      if (hit.left <= 0) waiting.splice(waiting.indexOf(hit), 1);
      return hit.fault;
    },
  };
}
