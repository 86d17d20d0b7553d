import { sampleRun, testContext } from '@opsaicortex/conformance';
import { type GitHubStandIn, startGitHubStandIn } from '@opsaicortex/conformance/stand-ins';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { githubSource } from '../github-source.js';

let standIn: GitHubStandIn;
beforeEach(async () => {
  standIn = await startGitHubStandIn({ token: 't0ken' });
});
afterEach(() => standIn.close());

const fetchChanges = (head: string, base?: string) =>
  githubSource({ secret: 'secret', token: 't0ken', baseURL: standIn.url }).fetchChanges?.(
    sampleRun({ repository: 'a/b', revision: head }),
    base === undefined ? undefined : sampleRun({ repository: 'a/b', revision: base }),
    testContext(),
  );

it('lists commits and files since the last green run', async () => {
  standIn.addRun({ repository: 'a/b', headSha: 'base' });
  standIn.addRun({
    repository: 'a/b',
    headSha: 'head',
    changes: {
      commits: [
        { sha: 'one', message: 'First\n\nwith details', login: 'maria' },
        { sha: 'head', message: 'Second', authorName: 'Somebody' },
      ],
      files: [
        { filename: 'a.ts', status: 'changed' },
        { filename: 'b.ts', status: 'copied' },
        { filename: 'c.ts', status: 'removed' },
        { filename: 'd.ts', status: 'renamed' },
      ],
    },
  });
  expect(await fetchChanges('head', 'base')).toEqual({
    base: 'base',
    head: 'head',
    commits: [
      { revision: 'one', message: 'First', author: 'maria' },
      { revision: 'head', message: 'Second', author: 'Somebody' },
    ],
    files: [
      { path: 'a.ts', status: 'modified' },
      { path: 'b.ts', status: 'added' },
      { path: 'c.ts', status: 'removed' },
      { path: 'd.ts', status: 'renamed' },
    ],
    truncated: false,
  });
});

it('lists the head commit alone when there was no green run', async () => {
  standIn.addRun({ repository: 'a/b', headSha: 'head', title: 'Break it', actor: 'maria' });
  expect(await fetchChanges('head')).toEqual({
    head: 'head',
    commits: [{ revision: 'head', message: 'Break it', author: 'maria' }],
    files: [],
    truncated: false,
  });
});

it('says so when GitHub lists only a part, and keeps the latest commits', async () => {
  standIn.addRun({ repository: 'a/b', headSha: 'base' });
  const add = (headSha: string, commits: number, files: number) =>
    standIn.addRun({
      repository: 'a/b',
      headSha,
      changes: {
        commits: Array.from({ length: commits }, (_, index) => ({ sha: `${index}`, message: 'x' })),
        files: Array.from({ length: files }, (_, index) => ({ filename: `${index}` })),
      },
    });
  add('many-commits', 251, 1);
  add('many-files', 1, 301);
  const commits = await fetchChanges('many-commits', 'base');
  expect(commits).toMatchObject({ truncated: true });
  expect(commits?.commits.at(-1)).toMatchObject({ revision: '250' });
  expect(await fetchChanges('many-files', 'base')).toMatchObject({ truncated: true });
});

it('does not let a revision change the path', async () => {
  await expect(fetchChanges('../../../app', 'base')).rejects.toMatchObject({ code: 'rejected', status: 404 });
  expect(standIn.requests).toMatchObject([{ path: '/repos/a/b/compare/base.....%2F..%2F..%2Fapp' }]);
});
