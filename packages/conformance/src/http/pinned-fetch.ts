/** The real `fetch`, refusing every origin but one: a test never talks to a vendor by accident. */
export function pinnedFetch(baseURL: string): typeof globalThis.fetch {
  const { origin } = new URL(baseURL);
  return async (input, init) => {
    const url = input instanceof Request ? input.url : input;
    if (new URL(url).origin !== origin)
      throw new TypeError('The adapter asked a host other than its baseURL.');
    return globalThis.fetch(input, init);
  };
}
