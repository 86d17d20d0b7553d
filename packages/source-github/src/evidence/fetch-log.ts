import { type CallContext, type JobRef, OpsError } from '@opsaicortex/core';
import { type BoundedResponse, boundedFetch } from '@opsaicortex/core/adapter';
import type { Credential } from '../api/credential.js';
import { toIdPart, toRepositoryPath } from '../api/paths.js';
import type { CheckedOptions } from '../github-source-options.js';
import type { Access } from './access.js';

/** The caller stops when it has enough; this only ends what nobody stops. */
const mostBytes = 2 ** 30;
/** A download takes longer than a question. */
const patience = 8;

/**
 * Streams a job's log. GitHub answers with a link to its storage that lives one minute; a link that has expired is
 * asked for again, once.
 * @throws OpsError `rejected` with status 404 or 410 when the log is gone
 */
export async function* fetchLog(
  access: Access,
  options: CheckedOptions,
  job: JobRef,
  context: CallContext,
): AsyncGenerator<Uint8Array> {
  const credential = await access.credentials.forRun(job.run, context);
  const path = `${toRepositoryPath(job.run.repository)}/actions/jobs/${toIdPart(job.id)}/logs`;
  const first = await askForLog(access, { path, credential, context });
  if (first.status < 300) return yield* first.body; // a server without a storage of its own
  const download =
    (await followLink(first, options, context)) ??
    (await followLink(await askForLog(access, { path, credential, context }), options, context));
  if (!download) throw new OpsError('rejected', 'The log is gone.', { adapter: 'github', status: 404 });
  yield* download.body;
}

interface LogCall {
  readonly path: string;
  readonly credential: Credential;
  readonly context: CallContext;
}

async function askForLog({ client }: Access, call: LogCall): Promise<BoundedResponse> {
  const answer = await client.send({ ...call, manualRedirect: true });
  if (answer.status === 302 || answer.status < 300) return answer;
  const moved = toMovedPath(answer); // 301 and 307: the repository has a new name
  return client.send({ ...call, path: moved, manualRedirect: true });
}

/** The path, from the API's root, that a renamed repository's call has moved to. */
function toMovedPath({ headers, url }: BoundedResponse): string {
  const location = headers.get('location') ?? '';
  const target = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
  const [, path] = /(\/repositories\/\d+\/actions\/jobs\/\d+\/logs)$/.exec(target?.pathname ?? '') ?? [];
  if (target?.origin !== url.origin || path === undefined) {
    throw new OpsError('rejected', 'Refused to follow a redirect.', { adapter: 'github' });
  }
  return path;
}

/**
 * The link is followed without our credential, and only to a public address unless the host is allowed. Undefined
 * when the storage refuses it: it has expired, or there is nothing.
 */
async function followLink(
  answer: BoundedResponse,
  { baseURL, allowedHosts, fetch, timeoutMs }: CheckedOptions,
  { signal }: CallContext,
): Promise<BoundedResponse | undefined> {
  const location = answer.headers.get('location') ?? '';
  if (!URL.canParse(location, answer.url.href)) {
    throw new OpsError('invalid_output', "GitHub's link to the log is no URL.", { adapter: 'github' });
  }
  try {
    return await boundedFetch({
      adapter: 'github',
      url: new URL(location, answer.url),
      headers: { 'user-agent': 'opsaicortex' },
      signal,
      timeoutMs: timeoutMs * patience,
      maxBytes: mostBytes,
      fetch,
      trustUrl: false,
      allowedHosts: [new URL(baseURL).host, ...allowedHosts],
    });
  } catch (error) {
    if (OpsError.isInstance(error) && (error.status === 403 || error.status === 404)) return undefined;
    throw error;
  }
}
