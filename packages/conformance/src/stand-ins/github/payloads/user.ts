import { toId } from '../world.js';
import { type Origins, toNodeId } from './origins.js';

/** A user or an organization as GitHub puts it into everything. */
export function toUser(login: string, origins: Origins, type: 'User' | 'Organization' = 'User') {
  const id = toId(login);
  const url = `${origins.api}/users/${login}`;
  return {
    login,
    id,
    node_id: toNodeId(type, id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${origins.html}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    site_admin: false,
  };
}

/** An organization as webhooks carry it beside the repository. */
export function toOrganization(login: string, origins: Origins) {
  const id = toId(login);
  const url = `${origins.api}/orgs/${login}`;
  return {
    login,
    id,
    node_id: toNodeId('Organization', id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    description: '',
  };
}
