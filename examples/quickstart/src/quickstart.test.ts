import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { startGitHubStandIn } from '@opsaicortex/conformance/stand-ins';
import { loadScenario } from '@opsaicortex/scenarios';
import { afterAll, expect, it, vi } from 'vitest';

const secret = 'a-secret-for-the-quickstart';
const github = await startGitHubStandIn({ token: 'a-token' });
vi.stubEnv('GITHUB_WEBHOOK_SECRET', secret);
vi.stubEnv('GITHUB_TOKEN', 'a-token');
vi.stubEnv('GITHUB_API_URL', github.url);
vi.stubEnv('PORT', '0');
const { server } = await import('./quickstart.js');
if (!server.listening) await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP

afterAll(async () => {
  server.close();
  await github.close();
});

it('explains a failed run from its signed webhook, and refuses a forged one', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((...call: unknown[]) => {
    const callback = call.at(-1);
    if (typeof callback === 'function') callback();
    return true;
  });
  const { repository, jobs } = loadScenario('typescript-type-error');
  const payload = github.webhookPayload(github.addRun({ repository, jobs }));
  const accepted = await github.deliver(url, 'workflow_run', payload, { secret });
  const forged = await github.deliver(url, 'workflow_run', payload, { secret: 'another' });
  const printed = write.mock.calls.map(([text]) => String(text)).join('');
  write.mockRestore();
  expect([accepted.statusCode, accepted.responseBody]).toEqual([202, 'done']);
  expect([forged.statusCode, forged.responseBody]).toEqual([401, 'refused']);
  expect(printed).toContain('TS2339');
});
