import type { StandInRun } from '../stand-in-run.js';
import type { GitHubCommitInput, GitHubFileInput } from '../world-input.js';
import { toCommit, toFile } from './commit.js';
import type { Origins } from './origins.js';

/** What one page of a comparison holds. */
export interface ComparisonPage {
  readonly base: string;
  readonly totalCommits: number;
  readonly commits: readonly GitHubCommitInput[];
  readonly files: readonly GitHubFileInput[];
}

/** A comparison of two commits as the compare API carries it. */
export function toComparison(run: StandInRun, page: ComparisonPage, origins: Origins) {
  const { base, totalCommits, commits, files } = page;
  const path = `${run.repository}/compare/${base}...${run.headSha}`;
  const baseCommit = toCommit(run, { sha: base, message: 'Base' }, origins);
  return {
    url: `${origins.api}/repos/${path}`,
    html_url: `${origins.html}/${path}`,
    permalink_url: `${origins.html}/${path}`,
    diff_url: `${origins.html}/${path}.diff`,
    patch_url: `${origins.html}/${path}.patch`,
    base_commit: baseCommit,
    merge_base_commit: baseCommit,
    status: totalCommits === 0 ? 'identical' : 'ahead',
    ahead_by: totalCommits,
    behind_by: 0,
    total_commits: totalCommits,
    commits: commits.map((commit) => toCommit(run, commit, origins)),
    files: files.map((file) => toFile(run, file, origins)),
  };
}
