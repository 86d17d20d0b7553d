import type { Environment } from '../config/environment.js';
import { type CheckResult, checkTimeoutMs, fine, note, problem, toCode } from './check-result.js';
import { checkSkew } from './check-skew.js';

/** Days before its end at which a token is worth a thought. */
const soonDays = 14;

/** What the headers of GitHub's free `/rate_limit` tell of a token and of the time. Says nothing of an App. */
export async function checkGitHub(environment: Environment): Promise<readonly CheckResult[]> {
  const { GITHUB_TOKEN: token, GITHUB_API_URL: base = 'https://api.github.com' } = environment;
  if (token === undefined) return [];
  try {
    const answer = await fetch(`${base.replace(/\/$/, '')}/rate_limit`, {
      headers: { authorization: `Bearer ${token}`, 'user-agent': 'opsaicortex-doctor' },
      signal: AbortSignal.timeout(checkTimeoutMs),
      redirect: 'error',
    });
    await answer.body?.cancel();
    // Whether the token is accepted at all is tested with the source itself.
    if (!answer.ok) return [];
    return [
      checkScopes(answer.headers.get('x-oauth-scopes')),
      ...checkExpiry(answer.headers.get('github-authentication-token-expiration')),
      ...checkDate(answer.headers.get('date')),
    ];
  } catch (error) {
    const advice = 'Check GITHUB_API_URL, the network and the proxy.';
    return [problem('GitHub', `cannot be reached (${toCode(error)})`, advice)];
  }
}

/** Only classic tokens tell their scopes. */
function checkScopes(header: string | null): CheckResult {
  const name = 'scopes of GITHUB_TOKEN';
  const needs = 'Actions, Checks, Contents, Metadata (read)';
  if (header === null) return fine(name, `a fine-grained token tells none: it needs ${needs}`);
  const scopes = header.split(',').map((scope) => scope.trim());
  if (scopes.includes('repo')) {
    const advice = `"repo" may also write. A fine-grained token with ${needs} is enough.`;
    return note(name, header, advice);
  }
  if (scopes.includes('public_repo')) return fine(name, `${header}: public repositories only`);
  const advice = `Logs cannot be read. Make a fine-grained token with ${needs}.`;
  return problem(name, header === '' ? 'none' : header, advice);
}

function checkExpiry(header: string | null): readonly CheckResult[] {
  if (header === null) return [];
  const days = Math.floor(
    (Date.parse(header.replace(' UTC', 'Z').replace(' ', 'T')) - Date.now()) / 86_400_000,
  );
  if (Number.isNaN(days)) return [];
  const [name, detail] = ['end of GITHUB_TOKEN', `in ${days} days`];
  return [days > soonDays ? fine(name, detail) : note(name, detail, 'Make a new one, and set GITHUB_TOKEN.')];
}

function checkDate(header: string | null): readonly CheckResult[] {
  const at = Date.parse(header ?? '');
  return Number.isNaN(at) ? [] : [checkSkew('clock of GitHub', at - Date.now())];
}
