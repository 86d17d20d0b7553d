import type { FastifyInstance } from 'fastify';
import type { ApiDependencies } from '../app-dependencies.js';
import type { Feature } from '../assemble.js';

/** `GET /`: says in plain HTML what runs here. Without scripts. */
export async function homeRoutes(app: FastifyInstance, dependencies: ApiDependencies): Promise<void> {
  const page = renderPage(dependencies.features);
  app.get('/', async (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      )
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .send(page),
  );
}

function renderPage(features: readonly Feature[]): string {
  // Anybody may read this page: what is on is told by name only, without folders, channels or addresses.
  const rows = features.map(
    ({ name, isOn, detail }) =>
      `<tr><th>${escapeHtml(name)}</th><td>${isOn ? 'on' : 'off'}</td><td>${isOn ? '' : escapeHtml(detail)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>OpsAICortex</title>
<style>body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 50rem; padding: 0 1rem }
th, td { text-align: left; padding: .25rem 1rem .25rem 0; font-weight: normal; vertical-align: top }</style>
<h1>OpsAICortex</h1>
<p>This server explains failed CI runs. What is on here:</p>
<table>${rows.join('\n')}</table>
<p><a href="/healthz">Health</a> · <a href="/readyz">Readiness</a> · <a href="/metrics">Metrics</a></p>
<p>With the admin token: <code>/api/v1/incidents</code>, <code>/api/v1/deliveries</code>, <code>/api/v1/conservation</code>.</p>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
