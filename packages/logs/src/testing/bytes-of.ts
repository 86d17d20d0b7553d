/** Streams text or bytes in chunks of `chunkBytes`, as a download would. */
export async function* bytesOf(
  log: string | Uint8Array | readonly string[],
  chunkBytes = 64 * 1024,
): AsyncGenerator<Uint8Array, void, void> {
  const text = typeof log === 'string' || log instanceof Uint8Array ? log : log.join('\n');
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for (let offset = 0; offset < bytes.length; offset += chunkBytes)
    yield bytes.subarray(offset, offset + chunkBytes);
}

/** A log as GitHub's runner writes it: one step that prints `output` and ends with `exitCode`. */
export function gitHubLog(output: readonly string[], exitCode = 1): readonly string[] {
  const lines = [
    'Current runner version: "2.328.0"',
    '##[group]Run npm test',
    '\u001b[36;1mnpm test\u001b[0m',
    'shell: /usr/bin/bash -e {0}',
    '##[endgroup]',
    ...output,
    `##[error]Process completed with exit code ${exitCode}.`,
    'Post job cleanup.',
    '[command]/usr/bin/git version',
    'Cleaning up orphan processes',
  ];
  return lines.map((line, index) => {
    const seconds = String(index % 60).padStart(2, '0');
    return `2026-02-03T10:00:${seconds}.1234567Z ${line}`;
  });
}
