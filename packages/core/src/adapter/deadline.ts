/** A signal that follows another one and also aborts after a time. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** True when it was the time, and not the caller, that ended it. */
  hasExpired(): boolean;
  /** Stops the clock. Safe to call twice. */
  clear(): void;
}

/** Starts a deadline of `timeoutMs`. `clear` it when the work is done, or its timer lives on. */
export function startDeadline(parent: AbortSignal, timeoutMs: number): Deadline {
  const controller = new AbortController();
  let expired = false;
  const follow = (): void => controller.abort(parent.reason);
  const timer = setTimeout(() => {
    expired = true;
    controller.abort(new DOMException(`No answer within ${timeoutMs} ms.`, 'TimeoutError'));
  }, timeoutMs);
  timer.unref(); // what it guards keeps the process alive, or nothing does
  if (parent.aborted) follow();
  else parent.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    hasExpired: () => expired,
    clear() {
      clearTimeout(timer);
      parent.removeEventListener('abort', follow);
    },
  };
}
