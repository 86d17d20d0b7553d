/** How long a reading is good for: a scrape asks for several numbers of it. */
const freshMs = 1_000;

/** Longest wait for a reading: a scrape goes on without what does not answer. */
const timeoutMs = 2_000;

/** Reads once for all that ask within a second. Undefined when it fails or takes too long. */
export function shareReading<Reading>(read: () => Promise<Reading>): () => Promise<Reading | undefined> {
  let latest: Promise<Reading | undefined> | undefined;
  let readAt = 0;
  return () => {
    if (latest === undefined || performance.now() - readAt > freshMs) {
      readAt = performance.now();
      latest = withTimeout(read());
    }
    return latest;
  };
}

async function withTimeout<Reading>(reading: Promise<Reading>): Promise<Reading | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, undefined);
  });
  try {
    return await Promise.race([reading, timeout]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
