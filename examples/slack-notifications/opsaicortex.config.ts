import { definePipeline, isFailedRun } from '@opsaicortex/core';
import { rulesReasoner } from '@opsaicortex/reasoner-rules';
import { defineConfig } from '@opsaicortex/server';
import { slackSink } from '@opsaicortex/sink-slack';
import { githubSource } from '@opsaicortex/source-github';

const { GITHUB_WEBHOOK_SECRET: secret = '', GITHUB_TOKEN: token, GITHUB_API_URL } = process.env;
const { SLACK_BOT_TOKEN: slackToken = '', SLACK_API_URL: baseURL } = process.env;

/** Two channels: everything goes to #ci, and what broke the default branch goes to #ci-main as well. */
export default defineConfig({
  pipelines: [
    definePipeline({
      name: 'slack-notifications',
      sources: [githubSource({ secret, token, baseURL: GITHUB_API_URL })],
      when: (event) => isFailedRun(event),
      reasoner: rulesReasoner(),
      notify: [
        { sink: slackSink({ token: slackToken, channel: '#ci', baseURL }) },
        {
          sink: slackSink({ token: slackToken, channel: '#ci-main', baseURL }),
          when: ({ run }) => run.ref === run.defaultBranch,
        },
      ],
    }),
  ],
});
