/** Something that runs again and again until it is stopped. */
export interface Repeater {
  /** Runs it now, or right after the run that is under way. */
  wake(): void;
  /** Runs no more, and waits for the run that is under way. */
  stop(): Promise<void>;
}

/**
 * Repeats `work` every so often, whenever it is woken, and at once while it returns true: never two at once, and
 * never silent about an error.
 */
export function repeat(
  work: () => Promise<boolean>,
  everyMs: number,
  onError: (error: unknown) => void,
): Repeater {
  let isStopped = false;
  let isWoken = false;
  let running: Promise<void> | undefined;
  const run = async () => {
    let hasMore = false;
    do {
      isWoken = false;
      hasMore = await work().catch((error: unknown) => {
        onError(error);
        return false;
      });
    } while ((hasMore || isWoken) && !isStopped);
    running = undefined;
  };
  const wake = () => {
    isWoken = true;
    if (!isStopped) running ??= run();
  };
  const timer = setInterval(wake, everyMs);
  return {
    wake,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
