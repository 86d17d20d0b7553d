// The framework with one route.
import { fastify } from 'fastify';

const app = fastify();
app.get('/healthz', async () => ({ status: 'ok' }));
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
