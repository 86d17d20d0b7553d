// The framework for GitHub Apps with one handler, as its own server starts it.
import { Probot, Server } from 'probot';

const server = new Server({
  Probot: Probot.defaults({ githubToken: 'not-used', secret: 'not-used', logLevel: 'fatal' }),
  port: Number(process.env.PORT),
  host: '127.0.0.1',
});
await server.load((app) => app.on('workflow_run.completed', () => {}));
await server.start();
