import type { CallContext, Source } from '@opsaicortex/core';
import { parseOptions } from '@opsaicortex/core/adapter';
import { createAppCredentials } from './api/app-credentials.js';
import { createTokenCredentials } from './api/credential.js';
import { createGitHubClient } from './api/github-client.js';
import type { Access } from './evidence/access.js';
import { fetchBaseline } from './evidence/fetch-baseline.js';
import { fetchChanges } from './evidence/fetch-changes.js';
import { fetchJobs } from './evidence/fetch-jobs.js';
import { fetchLog } from './evidence/fetch-log.js';
import { rerun } from './evidence/rerun.js';
import {
  type CheckedOptions,
  type GitHubSourceOptions,
  githubSourceOptionsSchema,
} from './github-source-options.js';
import { parseDelivery } from './parse-delivery.js';
import { reconcile } from './reconcile.js';
import { verifyDelivery } from './verify-delivery.js';

/**
 * Receives GitHub's webhooks, and fetches the evidence from its REST API when a token or an App is given.
 * @throws OpsError `configuration`, naming every option that is wrong
 */
export function githubSource(options: GitHubSourceOptions): Source {
  const checked = parseOptions('github', githubSourceOptionsSchema, options);
  const secrets = [checked.secret].flat();
  return {
    specificationVersion: 'v1',
    kind: 'source',
    name: 'github',
    hasGlobalDeliveryIds: true, // X-GitHub-Delivery is a GUID
    verify: (delivery) => verifyDelivery(delivery, secrets),
    parse: parseDelivery,
    ...toFetchers(checked, secrets),
  };
}

type Fetchers = Omit<
  Source,
  'specificationVersion' | 'kind' | 'name' | 'hasGlobalDeliveryIds' | 'verify' | 'parse'
>;

/** Without a credential there is nothing to fetch with, and the source says so by not offering it. */
function toFetchers(options: CheckedOptions, [secret = '']: readonly string[]): Fetchers {
  const access = toAccess(options);
  if (!access) return {};
  const hooks = options.app ? 'app' : options.repositories;
  const canReconcile = hooks === 'app' || hooks.length > 0;
  return {
    checkHealth: (context) => checkHealth(access, options.app ? '/app' : '/rate_limit', context),
    fetchJobs: (run, context) => fetchJobs(access, run, context),
    fetchLog: (job, context) => fetchLog(access, options, job, context),
    fetchChanges: (run, base, context) => fetchChanges(access, run, base, context),
    fetchBaseline: (run, context) => fetchBaseline(access, run, context),
    rerun: (run, context) => rerun(access, run, context),
    ...(canReconcile && {
      reconcile: (since: Date, context: CallContext) => reconcile(access, { hooks, secret }, since, context),
    }),
  };
}

function toAccess(options: CheckedOptions): Access | undefined {
  const { app, token } = options;
  const client = createGitHubClient(options);
  if (app) return { client, credentials: createAppCredentials(app, client) };
  return token === undefined ? undefined : { client, credentials: createTokenCredentials(token) };
}

/** Both paths are free of charge and show whether the credential is accepted. */
async function checkHealth(
  { client, credentials }: Access,
  path: '/app' | '/rate_limit',
  context: CallContext,
): Promise<void> {
  const answer = await client.send({ path, credential: credentials.own, context });
  await answer.text();
}
