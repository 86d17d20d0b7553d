import { definePipeline } from '@opsaicortex/core';
import { defineConfig } from '@opsaicortex/server';
import { slackSink } from '@opsaicortex/sink-slack';
import { githubSource } from '@opsaicortex/source-github';
import { httpReasoner } from './http-reasoner.js';

/** What the server runs when a case wants a model. It is configured like the default, but for the reasoner. */
const {
  GITHUB_WEBHOOK_SECRET = '',
  GITHUB_TOKEN,
  GITHUB_API_URL,
  SLACK_BOT_TOKEN = '',
  SLACK_CHANNEL = '',
  SLACK_API_URL,
  FAULTS_MODEL_URL = '',
} = process.env;

const source = githubSource({
  secret: GITHUB_WEBHOOK_SECRET.split(','),
  token: GITHUB_TOKEN,
  baseURL: GITHUB_API_URL,
});
const sinks = SLACK_CHANNEL.split(',').map((channel) =>
  slackSink({ token: SLACK_BOT_TOKEN, channel, baseURL: SLACK_API_URL }),
);

export default defineConfig({
  pipelines: [
    definePipeline({
      name: 'faults',
      sources: [source],
      reasoner: httpReasoner(FAULTS_MODEL_URL),
      notify: sinks.map((sink) => ({ sink })),
    }),
  ],
});
