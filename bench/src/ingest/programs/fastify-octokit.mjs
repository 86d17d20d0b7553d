// What a careful team writes first: Fastify, @octokit/webhooks for the signature, a BullMQ job for each delivery.
import { Webhooks } from '@octokit/webhooks';
import { Queue } from 'bullmq';
import { fastify } from 'fastify';

const [redisPort, secret] = process.argv.slice(2);
const queue = new Queue('fastify-octokit', { connection: { port: Number(redisPort) } });
const webhooks = new Webhooks({ secret });
const app = fastify({ bodyLimit: 26_214_400 });
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
app.post('/webhooks/github', async (request, reply) => {
  const isGenuine = await webhooks.verify(request.body, request.headers['x-hub-signature-256'] ?? '');
  if (!isGenuine) return reply.code(401).send();
  const id = request.headers['x-github-delivery'];
  const payload = JSON.parse(request.body);
  await queue.add(request.headers['x-github-event'], payload, { jobId: id, removeOnComplete: true });
  return reply.code(202).send({ id });
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${app.server.address().port}\n`);
