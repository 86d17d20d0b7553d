const tab = 9;
const newline = 10;

/** Whether it begins as the logs that `gh run view --log` prints: job, step and line, with tabs between them. */
export function hasGhColumns(head: Uint8Array): boolean {
  return /^[^\t\n]{1,300}\t[^\t\n]{1,300}\t\uFEFF?\d{4}-\d\d-\d\dT/.test(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(head),
  );
}

/** Takes the first two columns off every line, so that the rest is the log as the vendor keeps it. */
export async function* stripGhColumns(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, void> {
  let tabs = 0;
  for await (const chunk of chunks) {
    const kept = new Uint8Array(chunk.byteLength);
    let length = 0;
    for (const byte of chunk) {
      if (tabs < 2 && byte === tab) tabs += 1;
      else if (tabs === 2 || byte === newline) {
        kept[length] = byte;
        length += 1;
      }
      if (byte === newline) tabs = 0;
    }
    yield kept.subarray(0, length);
  }
}
