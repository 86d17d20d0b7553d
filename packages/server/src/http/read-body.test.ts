import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { createByteBudget } from '../ingest/byte-budget.js';
import { readBody } from './read-body.js';

/** A request as far as reading goes: a stream with headers. */
function toRequest(chunks: readonly Buffer[], headers: Record<string, string> = {}): IncomingMessage {
  return Object.assign(Readable.from(chunks), { headers }) as unknown as IncomingMessage;
}

const bytes = (length: number) => Buffer.alloc(length, 'x');

it('gives the bytes, and holds their room until it is released', async () => {
  const budget = createByteBudget(10);
  const read = await readBody(toRequest([bytes(4), bytes(3)]), { maxBytes: 10, budget });
  expect(read.ok && read.body.toString()).toBe('xxxxxxx');
  expect(budget.held()).toBe(7);
  if (read.ok) read.release();
  expect(budget.held()).toBe(0);
});

it.each([
  ['announced', [bytes(1)], { 'content-length': '11' }],
  ['sent without saying so', [bytes(6), bytes(5)], {}],
])('refuses a body that is too large as %s, and drains it', async (_how, chunks, headers) => {
  const budget = createByteBudget(100);
  const request = toRequest(chunks, headers);
  expect(await readBody(request, { maxBytes: 10, budget })).toEqual({ ok: false, reason: 'too_large' });
  expect(budget.held()).toBe(0);
  await expect.poll(() => request.readableEnded).toBe(true);
});

it('refuses a body that there is no room for, and leaves the room of others alone', async () => {
  const budget = createByteBudget(10);
  const first = await readBody(toRequest([bytes(8)]), { maxBytes: 10, budget });
  const second = await readBody(toRequest([bytes(2), bytes(1)]), { maxBytes: 10, budget });
  expect([first.ok, second]).toEqual([true, { ok: false, reason: 'no_room' }]);
  expect(budget.held()).toBe(8);
});

it('takes no room for what is announced and never sent', async () => {
  const budget = createByteBudget(10);
  const request = toRequest([]);
  const endless = Object.assign(new Readable({ read() {} }), { headers: { 'content-length': '10' } });
  const waiting = readBody(endless as unknown as IncomingMessage, { maxBytes: 10, budget });
  expect(budget.held()).toBe(0);
  expect((await readBody(request, { maxBytes: 10, budget })).ok).toBe(true);
  endless.push(bytes(4));
  await expect.poll(() => budget.held()).toBe(4);
  endless.destroy();
  expect(await waiting).toEqual({ ok: false, reason: 'aborted' });
  expect(budget.held()).toBe(0);
});
