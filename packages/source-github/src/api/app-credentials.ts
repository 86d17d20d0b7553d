import { createAppAuth } from '@octokit/auth-app';
import type { CallContext, RunRef } from '@opsaicortex/core';
import { z } from 'zod';
import type { GitHubAppOptions } from '../github-source-options.js';
import { idField, timeField } from '../payload/fields.js';
import type { Credential, Credentials } from './credential.js';
import type { GitHubClient } from './github-client.js';
import { toRepositoryPath } from './paths.js';

const tokenSchema = z.object({ token: z.string().min(1), expires_at: timeField });
const installationSchema = z.object({ id: idField });

interface CachedToken {
  readonly token: string;
  readonly endsAtMs: number;
}

/** A token is given up this long before it ends, so that it cannot end on its way. */
const marginMs = 60_000;
/** Remembered repositories; more are asked for again. */
const mostRepositories = 1000;

/**
 * The credentials of a GitHub App: its own JWT, and one token per installation, kept until it ends.
 * The token is fetched here and not by octokit, whose cache outlives a token that ends early and is shared by
 * everything in the process that names the same installation.
 */
export function createAppCredentials(app: GitHubAppOptions, client: GitHubClient): Credentials {
  const auth = createAppAuth({ appId: app.id, privateKey: app.privateKey, log: { warn() {} } });
  const tokens = new Map<string, CachedToken>();
  const installations = new Map<string, string>();

  const own: Credential = {
    key: 'app',
    authorize: async () => `Bearer ${(await auth({ type: 'app' })).token}`,
    forget() {},
  };

  const fetchToken = async (installation: string, context: CallContext): Promise<CachedToken> => {
    const path = `/app/installations/${installation}/access_tokens`;
    const { data } = await client.read({ path, method: 'POST', credential: own, context }, tokenSchema);
    return { token: data.token, endsAtMs: Date.parse(data.expires_at) };
  };

  const findInstallation = async (run: RunRef, context: CallContext): Promise<string> => {
    const known = run.scope ?? installations.get(run.repository);
    if (known !== undefined) return known;
    const path = `${toRepositoryPath(run.repository)}/installation`;
    const { data } = await client.read({ path, credential: own, context }, installationSchema);
    if (installations.size >= mostRepositories) installations.clear();
    installations.set(run.repository, data.id);
    return data.id;
  };

  return {
    own,
    async forRun(run, context) {
      const installation = encodeURIComponent(await findInstallation(run, context));
      return {
        key: `installation ${installation}`,
        async authorize(callContext) {
          const cached = tokens.get(installation);
          const isFresh = cached && cached.endsAtMs - marginMs > callContext.now().getTime();
          const usable = isFresh ? cached : await fetchToken(installation, callContext);
          tokens.set(installation, usable);
          return `Bearer ${usable.token}`;
        },
        forget: () => void tokens.delete(installation),
      };
    },
  };
}
