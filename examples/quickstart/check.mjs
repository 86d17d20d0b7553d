// Proves the quickstart as a stranger has it: from the published packages, with `import`.
//   node check.mjs ./quickstart.mjs
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { startGitHubStandIn } from '@opsaicortex/conformance/stand-ins';
import { loadScenario } from '@opsaicortex/scenarios';

const secret = 'a-secret-for-the-quickstart';
const github = await startGitHubStandIn({ token: 'a-token' });
Object.assign(process.env, {
  GITHUB_WEBHOOK_SECRET: secret,
  GITHUB_TOKEN: 'a-token',
  GITHUB_API_URL: github.url,
  PORT: '0',
});

const { server } = await import(process.argv[2]);
if (!server.listening) await once(server, 'listening');
const url = `http://127.0.0.1:${server.address().port}`;
const { repository, jobs } = loadScenario('typescript-type-error');
const run = github.addRun({ repository, jobs });

const printed = [];
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (text, ...rest) => {
  printed.push(String(text));
  return write(text, ...rest);
};
const accepted = await github.deliver(url, 'workflow_run', github.webhookPayload(run), { secret });
const forged = await github.deliver(url, 'workflow_run', github.webhookPayload(run), { secret: 'another' });
process.stdout.write = write;

assert.deepEqual([accepted.statusCode, accepted.responseBody], [202, 'done']);
assert.deepEqual([forged.statusCode, forged.responseBody], [401, 'refused']);
assert.match(printed.join(''), /TS2339/);
server.close();
await github.close();
