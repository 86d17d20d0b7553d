/** Fails with `complaint` when the promise has not settled in time, so that a hanging adapter is a failure with a name. */
export async function within<Value>(
  milliseconds: number,
  complaint: string,
  promise: Promise<Value>,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint)), milliseconds);
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
