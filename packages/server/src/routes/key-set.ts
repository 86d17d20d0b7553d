import type { FastifyInstance } from 'fastify';
import { type InternalKeys, toPublicKeys } from '../edge/internal-keys.js';

/** `GET /.well-known/jwks.json`: the public halves of the keys between edge and core. */
export async function keySetRoutes(app: FastifyInstance, keys: InternalKeys): Promise<void> {
  const set = { keys: toPublicKeys(keys).keys.map((key) => ({ ...key, use: 'sig', alg: 'EdDSA' })) };
  app.get('/.well-known/jwks.json', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(set),
  );
}
