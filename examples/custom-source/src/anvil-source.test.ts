import { createHmac } from 'node:crypto';
import { sourceSuite } from '@opsaicortex/conformance';
import { expect, it } from 'vitest';
import { anvilSource } from './anvil-source.js';

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const build = {
  id: 'b-81',
  attempt: 1,
  project: 'acme/checkout',
  recipe: 'release',
  outcome: 'cracked',
  page: 'https://anvil.example/acme/checkout/b-81',
  commit: '3f2a9c1',
  branch: 'main',
  ended: '2026-01-01T00:03:20Z',
};
const run = { id: 'b-81', attempt: 1, repository: 'acme/checkout' };
const token = 'anvil-token-9d2c';

sourceSuite({
  create: ({ baseURL, fetch, timeoutMs, webhookSecrets }) =>
    anvilSource({ secrets: webhookSecrets, baseURL, token, fetch, timeoutMs }),
  sign: ({ body, secret, deliveryId }) => ({
    body,
    headers: {
      'X-Anvil-Signature': createHmac('sha256', secret).update(body).digest('hex'),
      'X-Anvil-Strike': deliveryId,
    },
  }),
  signatureHeader: 'X-Anvil-Signature',
  recordings: [
    {
      name: 'a cracked build',
      eventType: 'build.ended',
      body: bytes({ event: 'build.ended', build }),
      produces: ['pipeline_run.finished'],
    },
  ],
  uninteresting: [
    {
      name: 'a build that began',
      eventType: 'build.began',
      body: bytes({ event: 'build.began', build: {} }),
    },
  ],
  fetches: {
    fetchJobs: { run, answer: { body: [{ id: 's-1', name: 'test', outcome: 'cracked' }] } },
    fetchLog: {
      job: { run, id: 's-1', name: 'test' },
      answer: (log) => ({ headers: { 'content-type': 'application/octet-stream' }, body: log }),
    },
  },
  secrets: [token],
});

it('names every bad option at once', () => {
  expect(() => anvilSource({ secrets: ['short'], baseURL: 'nowhere', token: '' })).toThrow(
    /baseURL[\s\S]*token[\s\S]*secrets/,
  );
});
