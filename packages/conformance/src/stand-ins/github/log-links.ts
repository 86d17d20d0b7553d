import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { toSeconds } from './world.js';

/** Short-lived links to logs, signed like those of the storage that GitHub keeps them in. */
export interface LogLinks {
  /** Path and query of a new link. */
  issue(repository: string, jobId: number): string;
  /** The job that a link leads to, or undefined when it is forged or has expired. */
  open(link: URL): { readonly repository: string; readonly jobId: number } | undefined;
}

/** Links live this long unless said otherwise: GitHub gives them one minute. */
const minuteMs = 60 * 1000;

/** Issues links with a secret of its own. */
export function createLogLinks(now: () => Date, lifetimeMs = minuteMs): LogLinks {
  const secret = randomBytes(32);
  const sign = (path: string, end: string): Buffer =>
    createHmac('sha256', secret).update(`${path}\n${end}`).digest();

  return {
    issue(repository, jobId) {
      const path = `/actions-results/${randomUUID()}/${repository}/${jobId}/job-logs.txt`;
      const end = toSeconds(new Date(now().getTime() + lifetimeMs));
      const query = { rsct: 'text/plain', se: end, sp: 'r', spr: 'https', sr: 'b', sv: '2025-11-05' };
      return `${path}?${new URLSearchParams({ ...query, sig: sign(path, end).toString('base64') })}`;
    },
    open({ pathname, searchParams }) {
      const [, , , owner, name, jobId] = pathname.split('/');
      const end = searchParams.get('se') ?? '';
      const given = Buffer.from(searchParams.get('sig') ?? '', 'base64');
      const expected = sign(pathname, end);
      const isGenuine = given.length === expected.length && timingSafeEqual(given, expected);
      if (!isGenuine || Date.parse(end) <= now().getTime()) return undefined;
      return { repository: `${owner}/${name}`, jobId: Number(jobId) };
    },
  };
}
