import { type Answer, notFound } from '../answer.js';
import { deliveriesOf, type StandInDelivery } from '../delivery-log.js';
import { paginateByCursor } from '../paginate.js';
import type { Parts } from '../parts.js';
import type { Route, RouteCall } from '../route.js';
import { isSame } from '../world.js';

/** The webhooks that were delivered or were not: the App's and the repositories'. */
export function deliveryRoutes({ deliveries, origins }: Parts): readonly Route[] {
  const hookRoutes = (base: string, access: 'app' | 'token'): readonly Route[] => {
    const mine = (call: RouteCall): readonly StandInDelivery[] =>
      deliveriesOf(
        deliveries.list(),
        access === 'app' ? 'app' : { repository: call.repository, hookId: call.number('hook') },
      );
    const find = (call: RouteCall): StandInDelivery | undefined =>
      mine(call).find(({ id }) => id === call.number('id'));
    return [
      { method: 'GET', access, pattern: base, handle: (call) => toList(call, mine(call)) },
      {
        method: 'GET',
        access,
        pattern: `${base}/:id`,
        handle(call) {
          const delivery = find(call);
          return delivery ? { status: 200, body: toDetails(delivery) } : notFound();
        },
      },
      {
        method: 'POST',
        access,
        pattern: `${base}/:id/attempts`,
        handle(call) {
          const delivery = find(call);
          if (!delivery) return notFound();
          deliveries.redeliver(delivery);
          return { status: 202, body: {} };
        },
      },
    ];
  };

  const listHooks = (call: RouteCall): Answer => {
    const urls = new Map<number, string>();
    for (const { repository, hookId, url } of deliveries.list()) {
      if (repository !== undefined && isSame(repository, call.repository)) urls.set(hookId, url);
    }
    const hooks = [...urls].map(([id, url]) => toHook(id, url, `${origins.api}/repos/${call.repository}`));
    return { status: 200, body: hooks };
  };

  const hooks = '/repos/:owner/:repository/hooks';
  return [
    ...hookRoutes('/app/hook/deliveries', 'app'),
    ...hookRoutes(`${hooks}/:hook/deliveries`, 'token'),
    { method: 'GET', access: 'token', pattern: hooks, handle: listHooks },
  ];
}

function toList(call: RouteCall, all: readonly StandInDelivery[]): Answer {
  const status = call.query.get('status');
  const page = paginateByCursor(
    call,
    all.filter(({ statusCode }) => status === null || (status === 'success') === statusCode < 400),
  );
  if ('status' in page) return page;
  return { status: 200, headers: page.headers, body: page.items.map(toItem) };
}

function toItem(delivery: StandInDelivery) {
  const { action, installation, repository } = delivery.payload;
  return {
    id: delivery.id,
    guid: delivery.guid,
    delivered_at: delivery.deliveredAt,
    redelivery: delivery.redelivery,
    duration: 0.27,
    status: delivery.status,
    status_code: delivery.statusCode,
    event: delivery.event,
    action: action ?? null,
    installation_id: idOf(installation),
    repository_id: idOf(repository),
    throttled_at: null,
  };
}

function toDetails(delivery: StandInDelivery) {
  return {
    ...toItem(delivery),
    url: delivery.url,
    request: { headers: delivery.headers, payload: delivery.payload },
    response: { headers: {}, payload: delivery.responseBody },
  };
}

function toHook(id: number, url: string, repositoryUrl: string) {
  const own = `${repositoryUrl}/hooks/${id}`;
  return {
    type: 'Repository',
    id,
    name: 'web',
    active: true,
    events: ['*'],
    config: { content_type: 'json', insecure_ssl: '0', secret: '********', url },
    updated_at: '2026-01-01T00:00:00Z',
    created_at: '2026-01-01T00:00:00Z',
    url: own,
    test_url: `${own}/test`,
    ping_url: `${own}/pings`,
    deliveries_url: `${own}/deliveries`,
    last_response: { code: null, status: 'unused', message: null },
  };
}

function idOf(value: unknown): number | null {
  return typeof value === 'object' && value !== null && 'id' in value ? Number(value.id) : null;
}
