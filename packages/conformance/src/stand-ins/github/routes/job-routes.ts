import { notFound, problem } from '../answer.js';
import { paginate } from '../paginate.js';
import type { Parts } from '../parts.js';
import { toAnnotation } from '../payloads/annotation.js';
import { toJobPayload } from '../payloads/job.js';
import type { Route } from '../route.js';

/** One job, its annotations, and the link to its log. */
export function jobRoutes({ world, origins, logOrigin, logLinks, lostLogs }: Parts): readonly Route[] {
  const shared = { method: 'GET', access: 'token' } as const;
  return [
    {
      ...shared,
      pattern: '/repos/:owner/:repository/actions/jobs/:id',
      handle(call) {
        const found = world.findJob(call.repository, call.number('id'));
        return found ? { status: 200, body: toJobPayload(found.run, found.job, origins) } : notFound();
      },
    },
    {
      ...shared,
      pattern: '/repos/:owner/:repository/actions/jobs/:id/logs',
      handle(call) {
        const found = world.findJob(call.repository, call.number('id'));
        const lost = lostLogs.get(call.number('id'));
        if (lost !== undefined) return problem(lost, lost === 410 ? 'Gone' : 'Not Found');
        if (!found || found.job.conclusion === null) return notFound();
        const location = `${logOrigin}${logLinks.issue(found.run.repository, found.job.id)}`;
        return { status: 302, headers: { location, 'content-type': 'text/html; charset=utf-8' } };
      },
    },
    {
      ...shared,
      pattern: '/repos/:owner/:repository/check-runs/:id/annotations',
      handle(call) {
        const found = world.findJob(call.repository, call.number('id'));
        if (!found) return notFound();
        const { items, headers } = paginate(call, found.job.annotations);
        return { status: 200, headers, body: items.map((item) => toAnnotation(found.run, item, origins)) };
      },
    },
  ];
}
