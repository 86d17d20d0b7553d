import { createHash } from 'node:crypto';
import { completeJobs } from './complete-jobs.js';
import type { StandInJob, StandInRun } from './stand-in-run.js';
import type { GitHubRunInput } from './world-input.js';

/** What the stand-in answers from. */
export interface GitHubWorld {
  /** In the order in which they were added. */
  readonly runs: readonly StandInRun[];
  addRun(input: GitHubRunInput): StandInRun;
  /** The latest attempt, unless one is named. */
  findRun(repository: string, id: number, attempt?: number): StandInRun | undefined;
  findJob(repository: string, id: number): { run: StandInRun; job: StandInJob } | undefined;
}

/** An empty world with its own ids, so that two stand-ins never share one. */
export function createWorld(now: () => Date): GitHubWorld {
  const runs: StandInRun[] = [];
  let lastRunId = 17_000_000_000;
  let lastJobId = 48_000_000_000;
  return {
    runs,
    addRun(input) {
      lastRunId += 1;
      const run = completeRun({
        input,
        id: input.id ?? lastRunId,
        runs,
        now: now(),
        nextJobId: () => (lastJobId += 1),
      });
      runs.push(run);
      return run;
    },
    findRun: (repository, id, attempt) =>
      runs.findLast(
        (run) =>
          run.id === id && isSame(run.repository, repository) && (attempt ?? run.attempt) === run.attempt,
      ),
    findJob(repository, id) {
      for (const run of runs) {
        const job = isSame(run.repository, repository) && run.jobs.find((candidate) => candidate.id === id);
        if (job) return { run, job };
      }
      return undefined;
    },
  };
}

interface RunParts {
  readonly input: GitHubRunInput;
  readonly id: number;
  readonly runs: readonly StandInRun[];
  readonly now: Date;
  readonly nextJobId: () => number;
}

function completeRun({ input, id, runs, now, nextJobId }: RunParts): StandInRun {
  const { repository, workflow = 'CI', title = 'Change something', actor = 'octocat' } = input;
  const headSha = input.headSha ?? createHash('sha1').update(String(id)).digest('hex');
  const createdAt = input.createdAt ?? toSeconds(now);
  const startedAt = input.startedAt ?? createdAt;
  const updatedAt = input.updatedAt ?? startedAt;
  const siblings = runs.filter((run) => run.workflow === workflow && isSame(run.repository, repository));
  const failed = input.jobs?.some((job) => job.conclusion === 'failure') ?? false;
  return {
    id,
    attempt: input.attempt ?? 1,
    number: input.number ?? siblings.find((run) => run.id === id)?.number ?? siblings.length + 1,
    repository,
    workflow,
    workflowId: toId(`${repository}/${workflow}`),
    path: input.path ?? `.github/workflows/${workflow.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.yml`,
    event: input.event ?? 'push',
    conclusion: input.conclusion === undefined ? (failed ? 'failure' : 'success') : input.conclusion,
    headBranch: input.headBranch === undefined ? 'main' : input.headBranch,
    headSha,
    title,
    actor,
    defaultBranch: input.defaultBranch ?? 'main',
    pullRequests: input.pullRequests ?? [],
    createdAt,
    startedAt,
    updatedAt,
    changes: input.changes ?? { commits: [{ sha: headSha, message: title, login: actor }], files: [] },
    jobs: completeJobs(input.jobs ?? [], { startedAt, updatedAt, nextJobId }),
  };
}

/** GitHub's names do not tell case apart. */
export function isSame(repository: string, other: string): boolean {
  return repository.toLowerCase() === other.toLowerCase();
}

/** A number that is always the same for the same text, in the range of GitHub's ids. */
export function toId(text: string): number {
  return createHash('sha1').update(text.toLowerCase()).digest().readUInt32BE(0);
}

/** GitHub writes times without milliseconds. */
export function toSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
