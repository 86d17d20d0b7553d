import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { FaultCase } from '../fault-case.js';
import type { Outgoing } from '../harness/sender.js';
import type { World } from '../harness/world.js';

const mostBytes = 26_214_400;
const atOnce = 20;
/** Half a gigabyte on one machine: longer than a vendor waits for one of them. */
const patienceMs = 60_000;

/** The process has a heap of 200 MB, and twenty senders want to fill it. */
export const bodySizes: FaultCase = {
  name: 'body-sizes',
  title:
    'Bodies of 25 MB, of 25 MB and a byte, announced and not, and twenty of 25 MB at once in a small heap',
  async run(world) {
    const server = await world.start({ nodeFlags: ['--max-old-space-size=200'] });
    const large = makeLarge(world, mostBytes);
    world.expect('25 MB are taken', (await world.send(large, server)) === 202);
    const tooLarge = makeLarge(world, mostBytes + 1);
    tooLarge.expectation = 'refused';
    world.expect('one byte more is refused with 413', (await world.send(tooLarge, server)) === 413);
    world.expect('whether or not it is announced', (await sendUnannounced(tooLarge, server.url)) === 413);
    await world.settle();
    const many = Array.from({ length: atOnce }, () => makeLarge(world, mostBytes));
    const statuses = await Promise.all(many.map((outgoing) => world.send(outgoing, server, patienceMs)));
    world.expect(
      `each is taken or put off: ${statuses.join(' ')}`,
      statuses.every((status) => status === 202 || status === 503),
    );
    world.observe(`${statuses.filter((status) => status === 202).length} of ${atOnce} taken at once`);
    await world.send(world.makeFailure(), server);
    world.faultEnds();
    await world.redeliver(() => server);
    await world.settle();
  },
};

/** A payload as GitHub sends it, with a text so long that it has this size. */
function makeLarge(world: World, bytes: number): Outgoing {
  const repository = world.newRepository();
  const run = world.github.addRun({ repository, jobs: [{ name: 'test', conclusion: 'failure' }] });
  const payload = { ...world.github.webhookPayload(run), filler: '' };
  const missing = bytes - Buffer.byteLength(JSON.stringify(payload));
  const filler = randomBytes(Math.ceil(missing / 2))
    .toString('hex')
    .slice(0, missing);
  return world.make({ repository, expectation: 'settled', body: JSON.stringify({ ...payload, filler }) });
}

function sendUnannounced({ headers, body }: Outgoing, url: string): Promise<number> {
  return new Promise((resolve) => {
    const sending = request(`${url}/webhooks/github`, { method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sending.on('error', () => resolve(0));
    for (let start = 0; start < body.length; start += 1_048_576)
      sending.write(body.subarray(start, start + 1_048_576));
    sending.end();
  });
}
