// Proves that CommonJS projects can use the packages: `require` of each of them.
const assert = require('node:assert/strict');

const { definePipeline, runPipeline, OpsError } = require('@opsaicortex/core');
const { verifyHmac } = require('@opsaicortex/core/adapter');
const { createTemplate } = require('@opsaicortex/core/template');
const { understandLog } = require('@opsaicortex/logs');
const { rulesReasoner } = require('@opsaicortex/reasoner-rules');
const { consoleSink } = require('@opsaicortex/sink-console');
const { githubSource } = require('@opsaicortex/source-github');

for (const part of [runPipeline, OpsError, verifyHmac, createTemplate, understandLog])
  assert.equal(typeof part, 'function');
const sources = [githubSource({ secret: 'a-secret-for-the-quickstart' })];
const pipeline = definePipeline({
  name: 'ci',
  sources,
  reasoner: rulesReasoner(),
  notify: [{ sink: consoleSink() }],
});
runPipeline(pipeline, { headers: {}, body: new Uint8Array() }).then(({ status }) =>
  assert.equal(status, 'refused'),
);
