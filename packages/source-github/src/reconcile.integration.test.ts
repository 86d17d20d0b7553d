import { generateKeyPairSync } from 'node:crypto';
import { testContext } from '@opsaicortex/conformance';
import { type GitHubStandIn, startGitHubStandIn } from '@opsaicortex/conformance/stand-ins';
import type { Delivery, Source } from '@opsaicortex/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { githubSource } from './github-source.js';
import { collect } from './testing/collect.js';

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const vendorSecret = 'the older secret';
const secret = ['the newer secret', vendorSecret];
const start = new Date();

let time: Date;
let standIn: GitHubStandIn;
beforeEach(async () => {
  time = start;
  standIn = await startGitHubStandIn({ token: 't0ken', app: { id: 7, publicKey }, now: () => time });
});
afterEach(() => standIn.close());

/** Records a webhook that nobody received, a second after the one before. */
const lose = (deliveryId: string, about: { installationId?: number; repository?: string } = {}): void => {
  const { repository = 'a/b', ...surroundings } = about;
  const payload = standIn.webhookPayload(standIn.addRun({ repository }), surroundings);
  time = new Date(time.getTime() + 1000);
  standIn.loseDelivery('workflow_run', payload, { secret: vendorSecret, deliveryId });
};
const reconcile = async (source: Source, since = start): Promise<readonly Delivery[]> => {
  time = start; // so that the App's JWT, made by the real clock, is taken
  return collect(source.reconcile?.(since, testContext({ now: () => time })));
};
const idsOf = (deliveries: readonly Delivery[]) =>
  deliveries.map(({ headers }) => headers['x-github-delivery']);

describe('an App', () => {
  const source = () => githubSource({ secret, app: { id: 7, privateKey }, baseURL: standIn.url });
  const installationId = 1;

  it('hands over what nobody received, oldest first, under the ids that GitHub gave', async () => {
    for (const id of ['first', 'second', 'third']) lose(id, { installationId });
    expect(idsOf(await reconcile(source()))).toEqual(['first', 'second', 'third']);
  });

  it('hands over deliveries that pass the same checks as any other', async () => {
    lose('first', { installationId });
    const [delivery] = await reconcile(source());
    expect(delivery).toBeDefined();
    if (!delivery) return;
    expect(await source().verify(delivery, start)).toEqual({ ok: true, deliveryId: 'first' });
    expect(source().parse(delivery)).toMatchObject([{ type: 'pipeline_run.finished', run: { scope: '1' } }]);
    expect(Object.keys(delivery.headers)).toEqual(
      Object.keys(delivery.headers).map((name) => name.toLowerCase()),
    );
    expect(delivery.headers).not.toHaveProperty('x-hub-signature');
  });

  it('reads page after page, and stops where it is told to', async () => {
    for (let index = 0; index < 230; index += 1) lose(`old ${index}`, { installationId });
    const since = time;
    for (let index = 0; index < 30; index += 1) lose(`new ${index}`, { installationId });
    const newest = await reconcile(source(), new Date(since.getTime() + 1000));
    expect(idsOf(newest)).toEqual(Array.from({ length: 30 }, (_, index) => `new ${index}`));
    expect(standIn.requests.filter(({ path }) => path.includes('per_page'))).toHaveLength(1);
    expect(await reconcile(source())).toHaveLength(260);
  });

  it('leaves out what arrived, at the first attempt or at a later one', async () => {
    lose('missed', { installationId });
    lose('redelivered', { installationId });
    const payload = standIn.webhookPayload(standIn.addRun({ repository: 'a/b' }), { installationId });
    standIn.failNext({ path: /receiver/, method: 'POST', status: 202, times: 2 });
    const webhook = { secret: vendorSecret };
    await standIn.deliver(`${standIn.url}/receiver`, 'workflow_run', payload, {
      ...webhook,
      deliveryId: 'taken',
    });
    await standIn.deliver(`${standIn.url}/receiver`, 'workflow_run', payload, {
      ...webhook,
      deliveryId: 'redelivered',
    });
    expect(idsOf(await reconcile(source()))).toEqual(['missed']);
  });
});

describe('a token', () => {
  it("looks through the webhooks of its repositories, and through nobody else's", async () => {
    lose('ours');
    lose('of another repository', { repository: 'c/d' });
    lose('of the App', { installationId: 1 });
    const options = { secret, token: 't0ken', baseURL: standIn.url };
    expect(idsOf(await reconcile(githubSource({ ...options, repositories: ['a/b'] })))).toEqual(['ours']);
    const both = githubSource({ ...options, repositories: ['c/d', 'a/b'] });
    expect(idsOf(await reconcile(both))).toEqual(['ours', 'of another repository']);
  });
});
