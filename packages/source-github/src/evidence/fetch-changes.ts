import type { CallContext, ChangedFile, ChangeSet, Commit, PipelineRun } from '@opsaicortex/core';
import { z } from 'zod';
import { toRepositoryPath } from '../api/paths.js';
import { toFirstLine, userField } from '../payload/fields.js';
import type { Access } from './access.js';

const commitSchema = z.object({
  sha: z.string(),
  commit: z.object({ message: z.string(), author: z.object({ name: z.string().nullish() }).nullish() }),
  author: z.union([userField, z.object({})]), // an empty object stands for nobody
});
const filesField = z.array(z.object({ filename: z.string(), status: z.string() })).nullish();
const headSchema = commitSchema.extend({ files: filesField });
const comparisonSchema = z.object({
  total_commits: z.int(),
  commits: z.array(commitSchema),
  files: filesField,
});

/** Longer lists of files are cut by GitHub, without a word. */
const mostFiles = 300;

/** Commits and files since the base run, or of the head commit alone. Of very many commits, the latest 250. */
export async function fetchChanges(
  { client, credentials }: Access,
  run: PipelineRun,
  base: PipelineRun | undefined,
  context: CallContext,
): Promise<ChangeSet> {
  const credential = await credentials.forRun(run, context);
  const repository = toRepositoryPath(run.repository);
  const head = encodeURIComponent(run.revision);
  if (base === undefined) {
    const path = `${repository}/commits/${head}`;
    const { data } = await client.read({ path, credential, context }, headSchema);
    return { head: run.revision, commits: [toCommit(data)], ...toFiles(data.files) };
  }
  // Without a page, the latest commits are listed; with one, the oldest.
  const path = `${repository}/compare/${encodeURIComponent(base.revision)}...${head}`;
  const { data } = await client.read({ path, credential, context }, comparisonSchema);
  const { files, truncated } = toFiles(data.files);
  return {
    base: base.revision,
    head: run.revision,
    commits: data.commits.map(toCommit),
    files,
    truncated: truncated || data.total_commits > data.commits.length,
  };
}

function toCommit({ sha, commit, author }: z.output<typeof commitSchema>): Commit {
  const login = author && 'login' in author ? author.login : undefined;
  const name = login ?? commit.author?.name;
  return { revision: sha, message: toFirstLine(commit.message), ...(name && { author: name }) };
}

function toFiles(listed: z.output<typeof filesField>): Pick<ChangeSet, 'files' | 'truncated'> {
  const files = (listed ?? []).map(({ filename, status }) => ({ path: filename, status: toStatus(status) }));
  return { files, truncated: files.length >= mostFiles };
}

function toStatus(status: string): ChangedFile['status'] {
  if (status === 'added' || status === 'copied') return 'added';
  return status === 'removed' || status === 'renamed' ? status : 'modified';
}
