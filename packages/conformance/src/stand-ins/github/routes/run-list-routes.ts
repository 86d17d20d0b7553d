import type { Answer } from '../answer.js';
import { paginate } from '../paginate.js';
import type { Parts } from '../parts.js';
import { toRunPayload } from '../payloads/run.js';
import type { Route, RouteCall } from '../route.js';
import type { StandInRun } from '../stand-in-run.js';
import { isSame } from '../world.js';

/** The runs of a repository or of one workflow, newest first, with GitHub's filters. */
export function runListRoutes({ world, origins }: Parts): readonly Route[] {
  const list = (call: RouteCall, isWanted: (run: StandInRun) => boolean): Answer => {
    const latest = new Map<number, StandInRun>();
    for (const run of world.runs) {
      if (isSame(run.repository, call.repository) && isWanted(run)) latest.set(run.id, run);
    }
    const runs = [...latest.values()]
      .filter((run) => fits(run, call.query))
      .sort((one, other) => other.createdAt.localeCompare(one.createdAt) || other.id - one.id);
    const { items, headers } = paginate(call, runs);
    const page = items.map((run) => toRunPayload(run, origins));
    return { status: 200, headers, body: { total_count: runs.length, workflow_runs: page } };
  };
  const ofWorkflow = (workflow: string) => (run: StandInRun) =>
    String(run.workflowId) === workflow || run.path.endsWith(`/${workflow}`);

  const base = '/repos/:owner/:repository/actions';
  const shared = { method: 'GET', access: 'token' } as const;
  return [
    { ...shared, pattern: `${base}/runs`, handle: (call) => list(call, () => true) },
    {
      ...shared,
      pattern: `${base}/workflows/:workflow/runs`,
      handle: (call) => list(call, ofWorkflow(call.text('workflow'))),
    },
  ];
}

function fits(run: StandInRun, query: URLSearchParams): boolean {
  const equals = (name: string, ...values: (string | null)[]): boolean =>
    !query.has(name) || values.includes(query.get(name));
  return (
    equals('branch', run.headBranch) &&
    equals('event', run.event) &&
    equals('actor', run.actor) &&
    equals('head_sha', run.headSha) &&
    equals('status', run.conclusion, run.conclusion === null ? 'in_progress' : 'completed') &&
    isWithin(run.createdAt, query.get('created') ?? '')
  );
}

/** GitHub's date ranges: `>=A`, `<=A`, `>A`, `<A`, `A..B`, `A..*`, `*..B`. */
function isWithin(createdAt: string, range: string): boolean {
  if (range === '') return true;
  const time = Date.parse(createdAt);
  const [, operator, bound = ''] = /^(>=|<=|>|<)(.+)$/.exec(range) ?? [];
  if (operator === '>=') return time >= Date.parse(bound);
  if (operator === '<=') return time <= Date.parse(bound);
  if (operator === '>') return time > Date.parse(bound);
  if (operator === '<') return time < Date.parse(bound);
  const [first = '*', last = first] = range.split('..');
  return (first === '*' || time >= Date.parse(first)) && (last === '*' || time <= Date.parse(last));
}
