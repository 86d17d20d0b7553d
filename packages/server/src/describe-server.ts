import type { Assembly, Feature } from './assemble.js';
import type { Storage } from './storage/storage.js';

/** What the server itself offers, for the list at the start. */
export function describeServer(
  storage: Pick<Storage, 'description' | 'adminToken'>,
  configuredToken: string | undefined,
): readonly Feature[] {
  const isOn = configuredToken !== undefined || storage.adminToken !== undefined;
  const token =
    configuredToken === undefined
      ? 'the token in admin-token beside the database'
      : 'OPSAICORTEX_ADMIN_TOKEN';
  const isShort = configuredToken !== undefined && configuredToken.length < 16;
  const advice = isShort ? ', which is short: use 16 characters or more' : '';
  const api = isOn ? `/api/v1, with ${token}${advice}` : 'set OPSAICORTEX_ADMIN_TOKEN';
  return [
    { name: 'storage', isOn: true, detail: storage.description },
    { name: 'API', isOn, detail: api },
  ];
}

/** What a process offers that only takes webhooks. */
export function describeIngest({ sources }: Pick<Assembly, 'sources'>): readonly Feature[] {
  if (sources.size === 0) {
    return [{ name: 'webhooks', isOn: false, detail: 'set GITHUB_WEBHOOK_SECRET' }];
  }
  const routes = [...sources.keys()].map((name) => `POST /webhooks/${name}`);
  return [{ name: 'webhooks', isOn: true, detail: routes.join(', ') }];
}
