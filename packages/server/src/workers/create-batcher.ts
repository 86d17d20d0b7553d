import { isDataError } from '../store/is-data-error.js';

/** Batches on their way at once. */
const maxInFlight = 2;
/** Items of one batch. */
const maxItems = 50;

interface Entry<Item, Result> {
  readonly item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Lets calls that come while a statement is under way share the next one. Nobody waits for company: a lone call goes out
 * at once. `run` answers in the order of its items; where it refuses a batch for one of them, each is tried alone.
 */
export function createBatcher<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  isOneItemsFault: (error: unknown) => boolean = isDataError,
): (item: Item) => Promise<Result> {
  const waiting: Entry<Item, Result>[] = [];
  let inFlight = 0;

  const settle = async (entries: readonly Entry<Item, Result>[]): Promise<void> => {
    try {
      const results = await run(entries.map(({ item }) => item));
      for (const [index, { resolve }] of entries.entries()) {
        // One result for each item, by the contract of `run`.
        resolve(results[index] as Result);
      }
    } catch (error) {
      if (entries.length > 1 && isOneItemsFault(error)) {
        for (const entry of entries) await settle([entry]);
        return;
      }
      for (const { reject } of entries) reject(error);
    }
  };
  const flush = () => {
    if (inFlight >= maxInFlight || waiting.length === 0) return;
    inFlight += 1;
    void settle(waiting.splice(0, maxItems)).finally(() => {
      inFlight -= 1;
      flush();
    });
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      flush();
    });
}
