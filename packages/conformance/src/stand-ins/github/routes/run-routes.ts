import { type Answer, notFound } from '../answer.js';
import { paginate } from '../paginate.js';
import type { Parts } from '../parts.js';
import { toJobPayload } from '../payloads/job.js';
import { toRunPayload } from '../payloads/run.js';
import type { Route, RouteCall } from '../route.js';
import type { StandInRun } from '../stand-in-run.js';
import { isSame } from '../world.js';

/** Runs, their jobs, and starting them again. */
export function runRoutes({ world, origins }: Parts): readonly Route[] {
  const withRun = (attempt: 'latest' | 'named', answer: (run: StandInRun, call: RouteCall) => Answer) => {
    return (call: RouteCall): Answer => {
      const wanted = attempt === 'named' ? call.number('attempt') : undefined;
      const run = world.findRun(call.repository, call.number('id'), wanted);
      return run ? answer(run, call) : notFound();
    };
  };
  const toRun = (run: StandInRun): Answer => ({ status: 200, body: toRunPayload(run, origins) });
  const toJobs = (runs: readonly StandInRun[], call: RouteCall): Answer => {
    const jobs = runs.flatMap((run) => run.jobs.map((job) => ({ run, job })));
    const { items, headers } = paginate(call, jobs);
    const page = items.map(({ run, job }) => toJobPayload(run, job, origins));
    return { status: 200, headers, body: { total_count: jobs.length, jobs: page } };
  };
  const attemptsOf = ({ id, repository }: StandInRun): readonly StandInRun[] =>
    world.runs.filter((run) => run.id === id && isSame(run.repository, repository));

  const base = '/repos/:owner/:repository/actions/runs/:id';
  const shared = { method: 'GET', access: 'token' } as const;
  return [
    { ...shared, pattern: base, handle: withRun('latest', toRun) },
    { ...shared, pattern: `${base}/attempts/:attempt`, handle: withRun('named', toRun) },
    {
      ...shared,
      pattern: `${base}/jobs`,
      handle: withRun('latest', (run, call) =>
        toJobs(call.query.get('filter') === 'all' ? attemptsOf(run) : [run], call),
      ),
    },
    {
      ...shared,
      pattern: `${base}/attempts/:attempt/jobs`,
      handle: withRun('named', (run, call) => toJobs([run], call)),
    },
    {
      method: 'POST',
      access: 'token',
      pattern: `${base}/rerun-failed-jobs`,
      handle: withRun('latest', () => ({ status: 201, body: {} })),
    },
  ];
}
