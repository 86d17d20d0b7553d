/** Headers as sources read them: a header that was sent twice is joined. */
export function toSentHeaders(
  headers: NodeJS.Dict<string | string[]>,
): Readonly<Record<string, string | undefined>> {
  const { 'set-cookie': _responseHeader, ...sent } = headers;
  // Node joins every header by itself but `set-cookie`, the only one that may be an array.
  return sent as Record<string, string | undefined>;
}

/** What proves something or is about the connection: parsing needs none of it, so none of it is kept. */
const droppedHeader =
  /signature|authorization|cookie|token|secret|password|api-?key|^(?:host|connection|via|forwarded|x-forwarded-.*|x-real-ip|accept.*|content-length|transfer-encoding|expect|te|upgrade)$/;

/** The headers that are kept with a delivery. */
export function toStoredHeaders(
  headers: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !droppedHeader.test(name)) kept[name] = value;
  }
  return kept;
}
