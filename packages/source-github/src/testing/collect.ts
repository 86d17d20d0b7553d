/** Everything that an iterable yields. */
export async function collect<Item>(items: AsyncIterable<Item> | undefined): Promise<readonly Item[]> {
  const collected: Item[] = [];
  for await (const item of items ?? []) collected.push(item);
  return collected;
}

/** The error that a promise is rejected with; an error of our own when it is not. */
export async function toRejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => new Error('It was not rejected.'),
    (reason: unknown) => reason,
  );
}
