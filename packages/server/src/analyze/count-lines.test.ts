import { expect, it } from 'vitest';
import { captureStreams } from '../testing/capture-streams.js';
import { countLines } from './count-lines.js';

async function count(isTTY: boolean, chunkMs: number): Promise<{ read: number; shown: string }> {
  const streams = captureStreams({ isTTY });
  const chunks = async function* () {
    for (let index = 0; index < 10; index += 1) yield Buffer.from('one\ntwo\n'.repeat(1000));
  };
  let nowMs = 0;
  let read = 0;
  for await (const chunk of countLines(chunks(), streams.stderr, () => (nowMs += chunkMs)))
    read += chunk.byteLength;
  return { read, shown: streams.written.error };
}

it('says on a terminal how many lines were read, and takes it back at the end', async () => {
  const { read, shown } = await count(true, 150);
  expect(read).toBe(80_000);
  expect(shown).toMatch(/^(?:\r[\d,]+ lines read)+\r\P{L}\[K$/u);
  expect(shown.endsWith('\r\u001b[K')).toBe(true);
  expect(shown).toContain('20,000 lines read');
});

it('is silent when it does not take long', async () => {
  expect(await count(true, 20)).toEqual({ read: 80_000, shown: '' });
});

it('is silent when nobody watches', async () => {
  expect(await count(false, 150)).toEqual({ read: 80_000, shown: '' });
});
