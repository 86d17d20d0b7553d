import { expect, it } from 'vitest';
import { captureStreams } from '../testing/capture-streams.js';
import { showProgress } from './show-progress.js';

async function count(isTTY: boolean, chunkMs: number): Promise<{ read: number; shown: string }> {
  const streams = captureStreams({ isTTY });
  const chunks = async function* () {
    for (let index = 0; index < 10; index += 1) yield Buffer.alloc(800_000, 'x');
  };
  let nowMs = 0;
  let read = 0;
  for await (const chunk of showProgress(chunks(), streams.stderr, () => (nowMs += chunkMs)))
    read += chunk.byteLength;
  return { read, shown: streams.written.error };
}

it('says on a terminal how much was read, and takes it back at the end', async () => {
  const { read, shown } = await count(true, 150);
  expect(read).toBe(8_000_000);
  expect(shown).toMatch(/^(?:\r[\d.]+ MB read)+\r\P{L}\[K$/u);
  expect(shown).toContain('8.0 MB read');
});

it('is silent when it does not take long', async () => {
  expect(await count(true, 20)).toEqual({ read: 8_000_000, shown: '' });
});

it('is silent when nobody watches', async () => {
  expect(await count(false, 150)).toEqual({ read: 8_000_000, shown: '' });
});
