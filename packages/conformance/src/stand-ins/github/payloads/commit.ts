import { createHash } from 'node:crypto';
import type { StandInRun } from '../stand-in-run.js';
import type { GitHubCommitInput, GitHubFileInput } from '../world-input.js';
import { type Origins, toNodeId } from './origins.js';
import { toUser } from './user.js';

/** The head commit as runs carry it. */
export function toSimpleCommit(run: StandInRun) {
  const commit = run.changes.commits.find((candidate) => candidate.sha === run.headSha);
  const author = toAuthor(commit ?? { sha: run.headSha, message: run.title, login: run.actor });
  return {
    id: run.headSha,
    tree_id: toHash(`tree ${run.headSha}`),
    message: commit?.message ?? run.title,
    timestamp: run.createdAt,
    author,
    committer: author,
  };
}

/** A commit as the commit and compare APIs carry it. */
export function toCommit(run: StandInRun, commit: GitHubCommitInput, origins: Origins) {
  const url = `${origins.api}/repos/${run.repository}`;
  const person = { ...toAuthor(commit), date: run.createdAt };
  const user = commit.login === undefined ? null : toUser(commit.login, origins);
  const tree = toHash(`tree ${commit.sha}`);
  return {
    sha: commit.sha,
    node_id: toNodeId('Commit', 1),
    commit: {
      author: person,
      committer: person,
      message: commit.message,
      tree: { sha: tree, url: `${url}/git/trees/${tree}` },
      url: `${url}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: {
        verified: false,
        reason: 'unsigned',
        signature: null,
        payload: null,
        verified_at: null,
      },
    },
    url: `${url}/commits/${commit.sha}`,
    html_url: `${origins.html}/${run.repository}/commit/${commit.sha}`,
    comments_url: `${url}/commits/${commit.sha}/comments`,
    author: user,
    committer: user,
    parents: [],
  };
}

/** A changed file as the commit and compare APIs carry it. */
export function toFile(run: StandInRun, file: GitHubFileInput, origins: Origins) {
  const { filename, status = 'modified', patch } = file;
  const page = `${origins.html}/${run.repository}`;
  const path = `${run.headSha}/${filename}`;
  return {
    sha: toHash(filename),
    filename,
    status,
    additions: 1,
    deletions: 1,
    changes: 2,
    blob_url: `${page}/blob/${path}`,
    raw_url: `${page}/raw/${path}`,
    contents_url: `${origins.api}/repos/${run.repository}/contents/${filename}?ref=${run.headSha}`,
    ...(patch !== undefined && { patch }),
  };
}

function toAuthor({ login, authorName }: GitHubCommitInput) {
  const name = authorName ?? login ?? 'Unknown Author';
  return { name, email: `${login ?? 'unknown'}@users.noreply.github.com` };
}

function toHash(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
