/** One thing that was tested. */
export interface CheckResult {
  readonly name: string;
  /** `note`: it works, and could be better. */
  readonly verdict: 'ok' | 'note' | 'problem';
  /** What was seen. */
  readonly detail: string;
  /** What to do about it. */
  readonly advice?: string;
}

/** It works. */
export function fine(name: string, detail: string): CheckResult {
  return { name, verdict: 'ok', detail };
}

/** It works, and could be better. */
export function note(name: string, detail: string, advice: string): CheckResult {
  return { name, verdict: 'note', detail, advice };
}

/** It does not work. */
export function problem(name: string, detail: string, advice: string): CheckResult {
  return { name, verdict: 'problem', detail, advice };
}

/** Longest time that one test may take. */
export const checkTimeoutMs = 15_000;

/** What an error of a driver or of the network says: never its message, which may hold an address with a password. */
export function toCode(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer';
}
