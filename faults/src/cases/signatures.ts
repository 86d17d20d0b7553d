import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import type { FaultCase } from '../fault-case.js';
import { secrets } from '../harness/secrets.js';
import type { Outgoing } from '../harness/sender.js';
import type { World } from '../harness/world.js';

const name = 'x-hub-signature-256';

/** One answer for every forgery, and nothing of it is kept. */
export const signatures: FaultCase = {
  name: 'signatures',
  title:
    'Signatures that are missing, cut, flipped, of another body, of SHA-1, and of an old secret while rotating',
  isQuick: true,
  async run(world) {
    const server = await world.start();
    const answers = new Set<string>();
    for (const [what, headers] of listForgeries()) {
      const outgoing = makeForged(world, headers);
      const status = await world.send(outgoing, server);
      answers.add(outgoing.answers.at(-1)?.body ?? '');
      world.expect(`${what}: 401, not ${status}`, status === 401);
    }
    world.expect('the answer is always the same', answers.size === 1);
    const twice = makeForged(world, {});
    const status = await sendTwoSignatures(twice, server.url);
    world.expect(`two signatures: 401, not ${status}`, status === 401);
    const rotated = world.makeFailure();
    const withOld = world.make({
      ...rotated,
      secret: secrets.oldWebhook,
      id: `${rotated.id}-old`,
      headers: {},
    });
    world.expect('the old secret is good while both are listed', (await world.send(withOld, server)) === 202);
    world.expect('the new one is', (await world.send(rotated, server)) === 202);
    const after = await world.start({ environment: { GITHUB_WEBHOOK_SECRET: secrets.webhook } });
    const tooLate = world.make({ ...makeBody(world), secret: secrets.oldWebhook, expectation: 'refused' });
    world.expect('and not any more when it is taken away', (await world.send(tooLate, after)) === 401);
    rotated.expectation = 'settled';
    withOld.expectation = 'settled';
    world.faultEnds();
    await world.settle();
  },
};

type Change = (good: string, body: Uint8Array) => Readonly<Record<string, string>>;

function listForgeries(): readonly (readonly [what: string, change: Change])[] {
  const sign = (body: Uint8Array | string, secret: string, hash = 'sha256') =>
    `${hash}=${createHmac(hash, secret).update(body).digest('hex')}`;
  const flip = (text: string) => text.slice(0, -1) + (text.endsWith('0') ? '1' : '0');
  return [
    ['none', () => ({ [name]: '' })],
    ['cut', (good) => ({ [name]: good.slice(0, -2) })],
    ['one character too long', (good) => ({ [name]: `${good}0` })],
    ['one bit flipped', (good) => ({ [name]: flip(good) })],
    ['without its prefix', (good) => ({ [name]: good.replace('sha256=', '') })],
    ['of another body', () => ({ [name]: sign('another body', secrets.webhook) })],
    ['of another secret', (_, body) => ({ [name]: sign(body, 'another-secret') })],
    ['of no secret', (_, body) => ({ [name]: sign(body, ' ') })],
    ['of SHA-1 in its place', (_, body) => ({ [name]: sign(body, secrets.webhook, 'sha1') })],
    ['of SHA-1 alone', (_, body) => ({ [name]: '', 'x-hub-signature': sign(body, secrets.webhook, 'sha1') })],
    ['the secret itself', () => ({ [name]: `sha256=${'0'.repeat(64)}` })],
    ['other letters', () => ({ [name]: `sha256=${'é'.repeat(64)}` })],
  ];
}

function makeBody(world: World) {
  const repository = world.newRepository();
  const run = world.github.addRun({ repository });
  return { repository, body: JSON.stringify(world.github.webhookPayload(run)) };
}

function makeForged(world: World, change: Change | Readonly<Record<string, string>>): Outgoing {
  const given = makeBody(world);
  const good = world.make({ ...given, expectation: 'refused' });
  if (typeof change !== 'function') return good;
  return Object.assign(good, {
    headers: { ...good.headers, ...change(good.headers[name] ?? '', good.body) },
  });
}

/** A good signature behind a bad one, as two headers: joined they are none. */
function sendTwoSignatures({ headers, body }: Outgoing, url: string): Promise<number> {
  return new Promise((resolve) => {
    const both = { ...headers, [name]: [`sha256=${'0'.repeat(64)}`, headers[name] ?? ''] };
    const sending = request(`${url}/webhooks/github`, { method: 'POST', headers: both }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sending.on('error', () => resolve(0));
    sending.end(body);
  });
}
