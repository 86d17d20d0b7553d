import type { GitHubStandIn, StandInRun } from '@opsaicortex/conformance/stand-ins';
import type { Scenario } from '@opsaicortex/scenarios';

/** Puts a recorded run into the world of the stand-in, after a green run of the same pipeline. */
export function addScenario(standIn: GitHubStandIn, scenario: Scenario, now: Date): StandInRun {
  const { repository, workflow, branch, event, headCommit, changes } = scenario;
  const common = { repository, workflow, headBranch: branch, event, actor: toLogin(headCommit.author) };
  const minutesAgo = (minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString();
  const green = standIn.addRun({
    ...common,
    title: 'Last green commit',
    conclusion: 'success',
    createdAt: minutesAgo(90),
  });
  return standIn.addRun({
    ...common,
    headSha: headCommit.sha,
    title: headCommit.message,
    createdAt: minutesAgo(3),
    updatedAt: minutesAgo(1),
    jobs: scenario.jobs.map(({ name, conclusion, steps, log, annotations }) => ({
      name,
      conclusion,
      steps,
      annotations,
      ...(log && { log }),
    })),
    changes: {
      base: green.headSha,
      commits: changes.commits.map(({ sha, message, author }) => ({ sha, message, login: toLogin(author) })),
      files: changes.files.map((filename) => ({ filename })),
    },
  });
}

/** `Mira Okafor` signs in as `mira-okafor`. */
function toLogin(author: string): string {
  return author.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
