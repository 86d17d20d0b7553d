import { getEventListeners } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { untilAborted } from './until-aborted.js';

const reason = new Error('enough');
const chunk = Buffer.from('line\n');

/** A source that never ends. */
function counted(): { readonly chunks: AsyncIterable<Uint8Array>; closedTimes(): number } {
  let closed = 0;
  const iterator: AsyncIterableIterator<Uint8Array> = {
    next: async () => ({ done: false, value: chunk }),
    async return() {
      closed += 1;
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return { chunks: iterator, closedTimes: () => closed };
}

it('gives all chunks and then ends', async () => {
  const stream = new PassThrough();
  stream.end(chunk);
  const given: Uint8Array[] = [];
  for await (const one of untilAborted(stream, new AbortController().signal)) given.push(one);
  expect(Buffer.concat(given).toString()).toBe('line\n');
});

it.each([undefined, new AbortController().signal])(
  'closes the source once when nobody wants more',
  async (signal) => {
    const { chunks, closedTimes } = counted();
    const source = untilAborted(chunks, signal);
    for await (const one of source) {
      expect(one).toBe(chunk);
      break;
    }
    await source.return();
    expect(closedTimes()).toBe(1);
    expect(await source.next()).toEqual({ done: true, value: undefined });
  },
);

it('stops while it waits for a stream that says nothing more, and destroys it', async () => {
  const controller = new AbortController();
  const stream = new PassThrough();
  stream.write(chunk);
  const source = untilAborted(stream, controller.signal);
  expect((await source.next()).value).toEqual(chunk);
  const next = source.next();
  controller.abort(reason);
  await expect(next).rejects.toBe(reason);
  expect(stream.destroyed).toBe(true);
});

it('destroys a stream that was never read', async () => {
  const stream = new PassThrough();
  await expect(untilAborted(stream, AbortSignal.abort(reason)).next()).rejects.toBe(reason);
  expect(stream.destroyed).toBe(true);
});

it('passes on what goes wrong in the source', async () => {
  const stream = new PassThrough();
  const next = untilAborted(stream, undefined).next();
  stream.destroy(reason);
  await expect(next).rejects.toBe(reason);
});

it('does not hold on to the signal', async () => {
  const { signal } = new AbortController();
  const source = untilAborted(counted().chunks, signal);
  for (let count = 0; count < 3; count += 1) await source.next();
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
