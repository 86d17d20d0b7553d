import { once } from 'node:events';
import { createServer } from 'node:http';
import { createGzip, gzipSync } from 'node:zlib';
import type { FaultCase } from '../fault-case.js';

/** Small on the wire, large when opened: everything is read as a stream, and up to a bound. */
export const logBombs: FaultCase = {
  name: 'log-bombs',
  title: 'A log that is a gzip bomb, twice: in its encoding and in its bytes; one of a single line of 50 MB',
  async run(world) {
    const bomb = await makeBomb(2_000);
    const storage = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end(bomb);
    }).listen(0, '127.0.0.1');
    await once(storage, 'listening');
    const address = storage.address();
    const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    const server = await world.start({ environment: { OPSAICORTEX_ALLOWED_HOSTS: host } });
    const encoded = world.makeFailure();
    const path = new RegExp(`${encoded.repository}/actions/jobs/\\d+/logs`);
    world.github.failNext({
      path,
      status: 302,
      headers: { location: `http://${host}/log` },
      body: '',
      times: 50,
    });
    await world.send(encoded, server);
    await world.send(world.makeFailure({ log: gzipSync(Buffer.alloc(300_000_000, 'error: no\n')) }), server);
    await world.send(world.makeFailure({ log: `Error: ${'a'.repeat(50_000_000)}\n` }), server);
    world.observe(`${Math.round(bomb.length / 1_024)} KB open to 2 GB`);
    world.faultEnds();
    await world.settle(240_000);
    storage.close();
  },
};

/** Megabytes of zeros, packed. */
async function makeBomb(megabytes: number): Promise<Buffer> {
  const gzip = createGzip({ level: 9 });
  const chunks: Buffer[] = [];
  gzip.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(gzip, 'end');
  const zeros = Buffer.alloc(1_000_000);
  for (let count = 0; count < megabytes; count += 1) {
    if (!gzip.write(zeros)) await once(gzip, 'drain');
  }
  gzip.end();
  await ended;
  return Buffer.concat(chunks);
}
