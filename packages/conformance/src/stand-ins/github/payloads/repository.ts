import type { StandInRun } from '../stand-in-run.js';
import { toId } from '../world.js';
import { type Origins, toNodeId } from './origins.js';
import { toUser } from './user.js';

/** Links of a repository by field: what follows the repository's own URL. */
const links = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
} as const;

/** A repository as runs carry it. */
export function toMinimalRepository(fullName: string, origins: Origins) {
  const [owner = '', name = ''] = fullName.split('/');
  const id = toId(fullName);
  const url = `${origins.api}/repos/${fullName}`;
  return {
    id,
    node_id: toNodeId('Repository', id),
    name,
    full_name: fullName,
    private: false,
    owner: toUser(owner, origins, 'Organization'),
    html_url: `${origins.html}/${fullName}`,
    description: null,
    fork: false,
    url,
    ...Object.fromEntries(Object.entries(links).map(([field, path]) => [field, `${url}${path}`])),
  };
}

/** A repository as webhooks carry it. */
export function toRepository({ repository, defaultBranch, createdAt }: StandInRun, origins: Origins) {
  const page = `${origins.html}/${repository}`;
  return {
    ...toMinimalRepository(repository, origins),
    created_at: createdAt,
    updated_at: createdAt,
    pushed_at: createdAt,
    git_url: `${page.replace(/^https?/, 'git')}.git`,
    ssh_url: `git@github.com:${repository}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    homepage: null,
    size: 504,
    stargazers_count: 0,
    watchers_count: 0,
    language: 'TypeScript',
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    forks_count: 0,
    mirror_url: null,
    archived: false,
    disabled: false,
    open_issues_count: 0,
    license: null,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    visibility: 'public',
    forks: 0,
    open_issues: 0,
    watchers: 0,
    default_branch: defaultBranch,
    custom_properties: {},
  };
}
