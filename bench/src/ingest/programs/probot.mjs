// The framework for GitHub Apps with a handler that adds a BullMQ job for each delivery.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { Queue } from 'bullmq';
import { createNodeMiddleware, createProbot } from 'probot';

const [redisPort, secret] = process.argv.slice(2);
const queue = new Queue('probot', { connection: { port: Number(redisPort) } });
// An App has a key, with which probot makes a client for every event.
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const probot = createProbot({ overrides: { appId: 1, privateKey, secret, logLevel: 'fatal' } });
const middleware = await createNodeMiddleware(
  (app) => {
    app.onAny(({ id, name, payload }) => queue.add(name, payload, { jobId: id, removeOnComplete: true }));
  },
  { probot, webhooksPath: '/webhooks/github' },
);
const server = createServer((request, response) => void middleware(request, response));
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
