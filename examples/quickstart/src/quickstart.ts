import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { definePipeline, runPipeline } from '@opsaicortex/core';
import { rulesReasoner } from '@opsaicortex/reasoner-rules';
import { consoleSink } from '@opsaicortex/sink-console';
import { githubSource } from '@opsaicortex/source-github';

const { GITHUB_WEBHOOK_SECRET: secret = '', GITHUB_TOKEN: token, GITHUB_API_URL: baseURL } = process.env;

const pipeline = definePipeline({
  name: 'ci-triage',
  sources: [githubSource({ secret, token, baseURL })],
  reasoner: rulesReasoner(),
  notify: [{ sink: consoleSink() }],
});

export const server = createServer(async (request, response) => {
  const { headers } = request;
  const report = await runPipeline(pipeline, { headers, body: await buffer(request) });
  response.writeHead(report.status === 'refused' ? 401 : 202).end(report.status);
}).listen(Number(process.env.PORT ?? 3000));
