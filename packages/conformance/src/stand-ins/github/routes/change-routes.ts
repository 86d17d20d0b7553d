import { type Answer, notFound } from '../answer.js';
import { paginate } from '../paginate.js';
import type { Parts } from '../parts.js';
import { toCommit, toFile } from '../payloads/commit.js';
import { toComparison } from '../payloads/comparison.js';
import type { Route, RouteCall } from '../route.js';
import type { StandInRun } from '../stand-in-run.js';
import { isSame } from '../world.js';

/** Longest list of files that the compare API gives, over all pages. */
const mostFiles = 300;
/** Commits on the page that is given when none is asked for. */
const usualCommits = 250;

/** Commits, and what changed between two of them. */
export function changeRoutes({ world, origins }: Parts): readonly Route[] {
  const findByHead = (call: RouteCall, sha: string): StandInRun | undefined =>
    world.runs.findLast((run) => run.headSha === sha && isSame(run.repository, call.repository));
  const isKnown = (call: RouteCall, run: StandInRun, base: string): boolean =>
    run.changes.base === undefined ? findByHead(call, base) !== undefined : run.changes.base === base;

  const compare = (call: RouteCall): Answer => {
    const [base = '', head = ''] = call.text('basehead').split('...');
    const run = findByHead(call, head);
    if (!run || !isKnown(call, run, base)) return notFound();
    const { commits, files } = base === head ? { commits: [], files: [] } : run.changes;
    const isPaged = call.query.has('per_page') || call.query.has('page');
    const page = isPaged ? paginate(call, commits) : { items: commits.slice(-usualCommits), headers: {} }; // without a page, the latest are given
    const listed = (call.query.get('page') ?? '1') === '1' ? files.slice(0, mostFiles) : [];
    return {
      status: 200,
      headers: page.headers,
      body: toComparison(
        run,
        { base, totalCommits: commits.length, commits: page.items, files: listed },
        origins,
      ),
    };
  };

  const readCommit = (call: RouteCall): Answer => {
    const sha = call.text('sha');
    for (const run of world.runs.toReversed()) {
      const commit =
        isSame(run.repository, call.repository) && run.changes.commits.find((item) => item.sha === sha);
      if (!commit) continue;
      const files = sha === run.headSha ? run.changes.files.slice(0, mostFiles) : [];
      const stats = { total: files.length * 2, additions: files.length, deletions: files.length };
      const body = {
        ...toCommit(run, commit, origins),
        stats,
        files: files.map((file) => toFile(run, file, origins)),
      };
      return { status: 200, body };
    }
    return notFound();
  };

  const shared = { method: 'GET', access: 'token' } as const;
  return [
    { ...shared, pattern: '/repos/:owner/:repository/compare/:basehead', handle: compare },
    { ...shared, pattern: '/repos/:owner/:repository/commits/:sha', handle: readCommit },
  ];
}
