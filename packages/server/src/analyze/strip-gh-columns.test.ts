import { expect, it } from 'vitest';
import { hasGhColumns, stripGhColumns } from './strip-gh-columns.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const lines =
  'build\tRun tsc\t2026-01-01T00:00:00Z a\tb\nbuild\tRun tsc\t2026-01-01T00:00:01Z \n\nbuild\tRun tsc\tend';

it.each([1, 2, 7, 1000])('takes two columns off every line, in chunks of %i bytes', async (size) => {
  const chunks = async function* () {
    for (let at = 0; at < lines.length; at += size) yield bytes(lines.slice(at, at + size));
  };
  let text = '';
  for await (const chunk of stripGhColumns(chunks())) text += new TextDecoder().decode(chunk);
  expect(text).toBe('2026-01-01T00:00:00Z a\tb\n2026-01-01T00:00:01Z \n\nend');
});

it('recognises the columns by what follows them', () => {
  expect(hasGhColumns(bytes(lines))).toBe(true);
  expect(hasGhColumns(bytes('2026-01-01T00:00:00Z a\tb\tc'))).toBe(false);
  expect(hasGhColumns(bytes('a\tb\tc'))).toBe(false);
});
