import { notFound } from '../answer.js';
import type { Parts } from '../parts.js';
import { toUser } from '../payloads/user.js';
import type { Route } from '../route.js';
import { toId } from '../world.js';

const permissions = { actions: 'read', checks: 'read', contents: 'read', metadata: 'read' };

/** The App, its installations and their tokens, and the rate limit. */
export function appRoutes({ app, credentials, origins, rateLimit }: Parts): readonly Route[] {
  const installationId = app?.installationId ?? 1;
  return [
    {
      method: 'GET',
      access: 'app',
      pattern: '/app',
      handle: () => ({
        status: 200,
        body: {
          id: Number(app?.id),
          slug: 'stand-in',
          name: 'Stand-in',
          permissions,
          events: ['workflow_run'],
        },
      }),
    },
    {
      method: 'POST',
      access: 'app',
      pattern: '/app/installations/:id/access_tokens',
      handle(call) {
        if (call.number('id') !== installationId) return notFound();
        const { token, expiresAt } = credentials.issueToken();
        return {
          status: 201,
          body: { token, expires_at: expiresAt, permissions, repository_selection: 'all' },
        };
      },
    },
    {
      method: 'GET',
      access: 'app',
      pattern: '/repos/:owner/:repository/installation',
      handle(call) {
        const account = toUser(call.text('owner'), origins, 'Organization');
        return {
          status: 200,
          body: {
            id: installationId,
            account,
            repository_selection: 'all',
            access_tokens_url: `${origins.api}/app/installations/${installationId}/access_tokens`,
            app_id: Number(app?.id),
            app_slug: 'stand-in',
            target_id: toId(call.text('owner')),
            target_type: 'Organization',
            permissions,
            events: ['workflow_run'],
          },
        };
      },
    },
    {
      method: 'GET',
      access: 'token',
      pattern: '/rate_limit',
      handle: () => ({
        status: 200,
        body: { resources: { core: rateLimit.state() }, rate: rateLimit.state() },
      }),
    },
  ];
}
