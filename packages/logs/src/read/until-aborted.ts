/** Chunks of a source that is closed when nobody wants more of them. */
export interface ClosableSource extends AsyncIterableIterator<Uint8Array> {
  /** Closes the source, also one that was never read; does nothing after its end. */
  return(): Promise<IteratorResult<Uint8Array, undefined>>;
}

const END = { done: true, value: undefined } as const;

/**
 * The same chunks until the signal says stop, also while the next one is awaited: then it rejects with the signal's reason.
 * A stream is destroyed, because its iterator would wait for the next chunk before it closes; of other sources `return()` is called.
 */
export function untilAborted(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): ClosableSource {
  const iterator = chunks[Symbol.asyncIterator]();
  let isOpen = true;

  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    if (isStream(chunks)) chunks.destroy();
    else await iterator.return?.();
  };
  return {
    async next() {
      if (!isOpen) return END;
      try {
        const result = await unlessAborted(signal, () => iterator.next());
        if (result.done === true) isOpen = false;
        return result;
      } catch (error) {
        // It may never answer, and what it answers matters to nobody.
        close().catch(() => {});
        throw error;
      }
    },
    async return() {
      await close();
      return END;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function isStream(chunks: object): chunks is { destroy(): unknown } {
  return 'destroy' in chunks && typeof chunks.destroy === 'function';
}

function unlessAborted<Result>(signal: AbortSignal | undefined, run: () => Promise<Result>): Promise<Result> {
  if (signal === undefined) return run();
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener('abort', abort, { once: true });
    run()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}
