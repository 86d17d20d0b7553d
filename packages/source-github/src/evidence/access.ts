import type { Credentials } from '../api/credential.js';
import type { GitHubClient } from '../api/github-client.js';

/** What every fetching function needs: a client and somebody to be. */
export interface Access {
  readonly client: GitHubClient;
  readonly credentials: Credentials;
}
