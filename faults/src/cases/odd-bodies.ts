import { gzipSync } from 'node:zlib';
import type { FaultCase } from '../fault-case.js';
import type { World } from '../harness/world.js';
import type { Expectation } from '../oracle/facts.js';

interface OddBody {
  readonly what: string;
  readonly body: Uint8Array | string;
  readonly expectation: Expectation;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A delivery is bytes: whatever is signed is taken and kept, and what cannot be understood ends as failed. */
export const oddBodies: FaultCase = {
  name: 'odd-bodies',
  title: 'Bodies that are malformed, empty, form-encoded, invalid UTF-8, nested, with BOM or NUL',
  isQuick: true,
  async run(world) {
    const server = await world.start();
    for (const { what, ...odd } of listOddBodies(world)) {
      const status = await world.send(world.make(odd), server);
      world.expect(`${what}: taken, not ${status}`, status === 202);
    }
    await world.send(world.makeFailure(), server);
    world.faultEnds();
    await world.settle();
  },
};

function listOddBodies(world: World): readonly OddBody[] {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const toPayload = (change: object = {}) => {
    const repository = world.newRepository();
    const run = world.github.addRun({
      repository,
      jobs: [{ name: 'test', conclusion: 'failure' }],
      ...change,
    });
    return JSON.stringify(world.github.webhookPayload(run));
  };
  const bom = Buffer.from([0xef, 0xbb, 0xbf]);
  const settled = 'settled';
  return [
    { what: 'empty', body: '', expectation: 'failed' },
    { what: 'not JSON', body: '{"action":', expectation: 'failed' },
    { what: 'JSON of another shape', body: '[1,2,3]', expectation: 'failed' },
    { what: 'null', body: 'null', expectation: 'failed' },
    { what: 'invalid UTF-8', body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), expectation: 'failed' },
    { what: 'invalid UTF-8 within a payload', body: spoilTitle(toPayload()), expectation: settled },
    { what: 'BOM', body: Buffer.concat([bom, Buffer.from(toPayload())]), expectation: settled },
    { what: 'a NUL byte', body: Buffer.from([0x7b, 0x00, 0x7d]), expectation: 'failed' },
    {
      what: 'NUL and a lone surrogate in a text',
      body: toPayload({ title: 'a\u0000b\ud800c' }),
      expectation: settled,
    },
    { what: 'form', body: `payload=${encodeURIComponent(toPayload())}`, expectation: settled, headers: form },
    { what: 'form without a payload', body: 'a=1&b=2', expectation: 'failed', headers: form },
    { what: 'form with a broken escape', body: 'payload=%zz', expectation: 'failed', headers: form },
    {
      what: 'JSON called text',
      body: toPayload(),
      expectation: settled,
      headers: { 'content-type': 'text/plain' },
    },
    {
      what: 'JSON called nothing that exists',
      body: toPayload(),
      expectation: settled,
      headers: { 'content-type': 'x' },
    },
    {
      what: 'gzip',
      body: gzipSync(toPayload()),
      expectation: settled,
      headers: { 'content-encoding': 'gzip' },
    },
    {
      what: 'gzip bomb',
      body: gzipSync(Buffer.alloc(100_000_000)),
      expectation: 'failed',
      headers: { 'content-encoding': 'gzip' },
    },
    { what: 'nested 100,000 deep', body: '['.repeat(100_000) + ']'.repeat(100_000), expectation: 'failed' },
    {
      what: '__proto__',
      body: `{"__proto__":{"action":"completed"},"constructor":{"prototype":{}}}`,
      expectation: 'failed',
    },
  ];
}

/** Puts a byte that is no UTF-8 into the first text. */
function spoilTitle(payload: string): Uint8Array {
  const bytes = Buffer.from(payload);
  bytes[bytes.indexOf('Change something')] = 0xff;
  return bytes;
}
